/** Sentences of SAML Profiles 2.0 and SAML Bindings 2.0 (with approved errata) that checks refer to. */
import type { CitationEntry } from './entry';

export const profilesCitations = {
  'profiles-4.1.2': {
    document: 'profiles',
    section: '4.1.2',
    sentence:
      'The HTTP Redirect binding MUST NOT be used for the response, as the response will typically exceed the URL length permitted by most user agents.',
  },
  'profiles-4.1.4.1-issuer': {
    document: 'profiles',
    section: '4.1.4.1',
    sentence:
      'The <Issuer> element MUST be present and MUST contain the unique identifier of the requesting service provider.',
  },
  'profiles-4.1.4.2-issuer': {
    document: 'profiles',
    section: '4.1.4.2',
    sentence:
      'If the <Response> message is signed or if an enclosed assertion is encrypted, then the <Issuer> element MUST be present; it MUST contain the unique identifier of the issuing identity provider.',
  },
  'profiles-4.1.4.2-assertion': {
    document: 'profiles',
    section: '4.1.4.2',
    sentence: 'A successful <Response> MUST contain at least one <Assertion>.',
  },
  'profiles-4.1.4.2-bearer': {
    document: 'profiles',
    section: '4.1.4.2',
    sentence:
      'Any assertion issued for consumption using this profile MUST contain a <Subject> element with at least one <SubjectConfirmation> element containing a Method of urn:oasis:names:tc:SAML:2.0:cm:bearer.',
  },
  'profiles-4.1.4.2-confirmation': {
    document: 'profiles',
    section: '4.1.4.2',
    sentence:
      "At least one bearer <SubjectConfirmation> element MUST contain a <SubjectConfirmationData> element that itself MUST contain a Recipient attribute containing the service provider's assertion consumer service URL and a NotOnOrAfter attribute. It MUST NOT contain a NotBefore attribute. If the containing message is in response to an <AuthnRequest>, then the InResponseTo attribute MUST match the request's ID.",
  },
  'profiles-4.1.4.2-authn-statement': {
    document: 'profiles',
    section: '4.1.4.2',
    sentence:
      'The set of one or more bearer assertions MUST contain at least one <AuthnStatement> that reflects the authentication of the principal to the identity provider.',
  },
  'profiles-4.1.4.2-audience': {
    document: 'profiles',
    section: '4.1.4.2',
    sentence:
      "Each bearer assertion MUST contain an <AudienceRestriction> including the service provider's unique identifier as an <Audience>.",
  },
  'profiles-4.1.4.3-signatures': {
    document: 'profiles',
    section: '4.1.4.3',
    sentence: 'Verify any signatures present on the assertion(s) or the response.',
  },
  'profiles-4.1.4.3-recipient': {
    document: 'profiles',
    section: '4.1.4.3',
    sentence:
      'Verify that the Recipient attribute in any bearer <SubjectConfirmationData> matches the assertion consumer service URL to which the <Response> or artifact was delivered.',
  },
  'profiles-4.1.4.3-time': {
    document: 'profiles',
    section: '4.1.4.3',
    sentence:
      'Verify that the NotOnOrAfter attribute in any bearer <SubjectConfirmationData> has not passed, subject to allowable clock skew between the providers.',
  },
  'profiles-4.1.4.3-in-response-to': {
    document: 'profiles',
    section: '4.1.4.3',
    sentence:
      'Verify that the InResponseTo attribute in the bearer <SubjectConfirmationData> equals the ID of its original <AuthnRequest> message, unless the response is unsolicited, in which case the attribute MUST NOT be present.',
  },
  'profiles-4.1.4.3-session': {
    document: 'profiles',
    section: '4.1.4.3',
    sentence:
      'If an <AuthnStatement> used to establish a security context for the principal contains a SessionNotOnOrAfter attribute, the security context SHOULD be discarded once this time is reached.',
  },
  'profiles-4.1.4.5-signed': {
    document: 'profiles',
    section: '4.1.4.5',
    sentence:
      'If the HTTP POST binding is used to deliver the <Response>, each assertion MUST be protected by a digital signature. This can be accomplished by signing each individual <Assertion> element or by signing the <Response> element.',
  },
  'profiles-4.1.4.5-replay': {
    document: 'profiles',
    section: '4.1.4.5',
    sentence:
      'The service provider MUST ensure that bearer assertions are not replayed, by maintaining the set of used ID values for the length of time for which the assertion would be considered valid based on the NotOnOrAfter attribute in the <SubjectConfirmationData>.',
  },
  'profiles-4.1.5': {
    document: 'profiles',
    section: '4.1.5',
    sentence:
      'An unsolicited <Response> MUST NOT contain an InResponseTo attribute, nor should any bearer <SubjectConfirmationData> elements contain one.',
  },
  'profiles-4.4.4.1': {
    document: 'profiles',
    section: '4.4.4.1',
    sentence:
      'The requester MUST authenticate itself to the responder and ensure message integrity, either by signing the <LogoutRequest> message or using a binding-specific mechanism.',
  },
  'bindings-3.4.4.1-signature': {
    document: 'bindings',
    section: '3.4.4.1',
    sentence:
      'To construct the signature, a string consisting of the concatenation of the RelayState (if present), SigAlg, and SAMLRequest (or SAMLResponse) query string parameters (each one URL-encoded) is constructed.',
  },
  'bindings-3.5.5.2': {
    document: 'bindings',
    section: '3.5.5.2',
    sentence:
      'If the message is signed, the Destination XML attribute in the root SAML element of the protocol message MUST contain the URL to which the sender has instructed the user agent to deliver the message.',
  },
} as const satisfies Record<string, CitationEntry>;
