/** Sentences of SAML Core 2.0 chapter 3 and 8 on requests, statuses and logout that checks refer to. */
import type { CitationEntry } from './entry';

export const protocolsCitations = {
  'core-1.3.2': {
    document: 'core',
    section: '1.3.2',
    sentence:
      'Unless otherwise indicated in this specification, all URI reference values used within SAML-defined elements or attributes MUST consist of at least one non-whitespace character, and are REQUIRED to be absolute.',
  },
  'core-3.3.2.2.1-either': {
    document: 'core',
    section: '3.3.2.2.1',
    sentence: 'Either a set of class references or a set of declaration references can be used.',
  },
  'core-3.3.2.2.1-comparison': {
    document: 'core',
    section: '3.3.2.2.1',
    sentence:
      'If Comparison is set to "exact" or omitted, then the resulting authentication context in the authentication statement MUST be the exact match of at least one of the authentication contexts specified.',
  },
  'core-3.4.1-force-authn': {
    document: 'core',
    section: '3.4.1',
    sentence:
      'ForceAuthn: if "true", the identity provider MUST authenticate the presenter directly rather than rely on a previous security context.',
  },
  'core-3.4.1-passive': {
    document: 'core',
    section: '3.4.1',
    sentence:
      'If both ForceAuthn and IsPassive are "true", the identity provider MUST NOT freshly authenticate the presenter unless the constraints of IsPassive can be met.',
  },
  'core-3.4.1-acs-index': {
    document: 'core',
    section: '3.4.1',
    sentence:
      'AssertionConsumerServiceIndex is mutually exclusive with the AssertionConsumerServiceURL and ProtocolBinding attributes. If the index specified is invalid, then the identity provider MAY return an error <Response> or it MAY use the default location.',
  },
  'core-3.4.1-acs-url': {
    document: 'core',
    section: '3.4.1',
    sentence:
      'AssertionConsumerServiceURL specifies by value the location to which the <Response> message MUST be returned to the requester.',
  },
  'core-3.4.1-binding': {
    document: 'core',
    section: '3.4.1',
    sentence:
      'ProtocolBinding is a URI reference that identifies a SAML protocol binding to be used when returning the <Response> message.',
  },
  'core-3.4.1.1-format': {
    document: 'core',
    section: '3.4.1.1',
    sentence:
      'When a Format defined in Section 8.3 other than unspecified or encrypted is used, then if the identity provider returns any assertions, the Format value of the <NameID> within the <Subject> of any <Assertion> MUST be identical to the Format value supplied in the <NameIDPolicy>.',
  },
  'core-3.4.1.1-refused': {
    document: 'core',
    section: '3.4.1.1',
    sentence:
      'If the content of <NameIDPolicy> is not understood by or acceptable to the identity provider, then a <Response> message element MUST be returned with an error <Status>.',
  },
  'core-3.4.1.1-allow-create': {
    document: 'core',
    section: '3.4.1.1',
    sentence:
      'If the requester wishes to permit the identity provider to establish a new identifier for the principal if none exists, it MUST include this element with the AllowCreate attribute set to "true".',
  },
  'core-3.4.1.4': {
    document: 'core',
    section: '3.4.1.4',
    sentence:
      "If the <saml:Subject> element in the request is present, then the resulting assertions' <saml:Subject> MUST strongly match the request <saml:Subject>, except that the identifier MAY be in a different format if specified by <NameIDPolicy>.",
  },
  'core-3.7.1-expiry': {
    document: 'core',
    section: '3.7.1',
    sentence:
      'NotOnOrAfter: the time at which the request expires, after which the recipient may discard the message.',
  },
  'core-3.7.1-principal': {
    document: 'core',
    section: '3.7.1',
    sentence:
      '<saml:BaseID> or <saml:NameID> or <saml:EncryptedID> [Required]: the identifier and associated attributes that specify the principal as currently recognized by the identity and service providers prior to this request.',
  },
  'core-3.7.1-reason': {
    document: 'core',
    section: '3.7.1',
    sentence:
      'This specification further restricts the schema by requiring that the Reason attribute MUST be in the form of a URI reference.',
  },
  'core-3.7.3.1': {
    document: 'core',
    section: '3.7.3.1',
    sentence:
      'If no <SessionIndex> elements are supplied, then all sessions associated with the principal MUST be invalidated.',
  },
  'core-3.7.3.2': {
    document: 'core',
    section: '3.7.3.2',
    sentence:
      'In the event that not all session participants successfully respond, the session authority MUST include in its <LogoutResponse> message a second-level status code of urn:oasis:names:tc:SAML:2.0:status:PartialLogout.',
  },
  'profiles-4.1.4.1-subject': {
    document: 'profiles',
    section: '4.1.4.1',
    sentence:
      'The service provider MAY include a <Subject> element in the request. This element MUST NOT contain any <SubjectConfirmation> elements.',
  },
  'profiles-4.1.4.2-session-index': {
    document: 'profiles',
    section: '4.1.4.2',
    sentence:
      'If the identity provider supports the Single Logout profile, any authentication statements MUST include a SessionIndex attribute to enable per-session logout requests by the service provider.',
  },
  'profiles-4.1.4.2-error': {
    document: 'profiles',
    section: '4.1.4.2',
    sentence:
      'If the identity provider wishes to return an error, it MUST NOT include any assertions in the <Response> message.',
  },
  'profiles-4.4.4.1-issuer': {
    document: 'profiles',
    section: '4.4.4.1',
    sentence:
      'The <Issuer> element MUST be present and MUST contain the unique identifier of the requesting entity.',
  },
} as const satisfies Record<string, CitationEntry>;
