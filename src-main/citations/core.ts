/** Sentences of SAML Core 2.0 (with its approved errata) that checks refer to. */
import type { CitationEntry } from './entry';

export const coreCitations = {
  'core-1.3.1-non-empty': {
    document: 'core',
    section: '1.3.1',
    sentence:
      'Unless otherwise noted in this specification or particular profiles, all strings in SAML messages MUST consist of at least one non-whitespace character.',
  },
  'core-1.3.1-exact': {
    document: 'core',
    section: '1.3.1',
    sentence:
      'All elements in SAML documents that have the XML Schema xs:string type, or a type derived from that, MUST be compared using an exact binary comparison.',
  },
  'core-1.3.3': {
    document: 'core',
    section: '1.3.3',
    sentence:
      'All SAML time values have the type xs:dateTime and MUST be expressed in UTC form, with no time zone component.',
  },
  'core-1.3.4': {
    document: 'core',
    section: '1.3.4',
    sentence:
      'Where a data object declares that it has a particular identifier, there MUST be exactly one such declaration.',
  },
  'core-2.2.5': {
    document: 'core',
    section: '2.2.5',
    sentence:
      'The <Issuer> element provides information about the issuer of a SAML assertion or protocol message.',
  },
  'core-2.3.3-version': {
    document: 'core',
    section: '2.3.3',
    sentence: 'The identifier for the version of SAML defined in this specification is "2.0".',
  },
  'core-2.3.3-id': {
    document: 'core',
    section: '2.3.3',
    sentence:
      'ID [Required]: it is of type xs:ID, and MUST follow the requirements specified in Section 1.3.4 for identifier uniqueness.',
  },
  'core-2.3.3-issuer': {
    document: 'core',
    section: '2.3.3',
    sentence: '<Issuer> [Required]: the SAML authority that is making the claim(s) in the assertion.',
  },
  'core-2.3.3-signature': {
    document: 'core',
    section: '2.3.3',
    sentence:
      'If such a signature is used, a relying party MUST verify that the signature is valid. If it is invalid, then the relying party MUST NOT rely on the contents of the assertion.',
  },
  'core-2.3.4': {
    document: 'core',
    section: '2.3.4',
    sentence:
      'The <EncryptedAssertion> element represents an assertion in encrypted fashion; the encrypted content MUST contain an element that has a type of or derived from AssertionType.',
  },
  'core-2.4.1': {
    document: 'core',
    section: '2.4.1',
    sentence:
      'If more than one subject confirmation is provided, then satisfying any one of them is sufficient to confirm the subject for the purpose of applying the assertion.',
  },
  'core-2.4.1.2': {
    document: 'core',
    section: '2.4.1.2',
    sentence: 'NotOnOrAfter: a time instant at which the subject can no longer be confirmed.',
  },
  'core-2.5.1.1': {
    document: 'core',
    section: '2.5.1.1',
    sentence:
      'An assertion that is determined to be Invalid or Indeterminate MUST be rejected by a relying party.',
  },
  'core-2.5.1.2': {
    document: 'core',
    section: '2.5.1.2',
    sentence:
      'The NotBefore attribute specifies the time instant at which the validity interval begins. The NotOnOrAfter attribute specifies the time instant at which the validity interval has ended.',
  },
  'core-2.5.1.4': {
    document: 'core',
    section: '2.5.1.4',
    sentence:
      'The audience restriction condition evaluates to Valid if and only if the SAML relying party is a member of one or more of the audiences specified. Multiple <AudienceRestriction> elements MUST be evaluated independently.',
  },
  'core-2.7.2-session': {
    document: 'core',
    section: '2.7.2',
    sentence:
      'SessionNotOnOrAfter specifies a time instant at which the session between the principal and the SAML authority issuing this statement MUST be considered ended.',
  },
  'core-2.7.3.1': {
    document: 'core',
    section: '2.7.3.1',
    sentence:
      'Name [Required]: the name of the attribute. FriendlyName MUST NOT be used as a basis for formally identifying SAML attributes.',
  },
  'core-3.2.1': {
    document: 'core',
    section: '3.2.1',
    sentence:
      'If Destination is present, the actual recipient MUST check that the URI reference identifies the location at which the message was received. If it does not, the request MUST be discarded.',
  },
  'core-3.2.2-destination': {
    document: 'core',
    section: '3.2.2',
    sentence:
      'If Destination is present, the actual recipient MUST check that the URI reference identifies the location at which the message was received. If it does not, the response MUST be discarded.',
  },
  'core-3.2.2-in-response-to': {
    document: 'core',
    section: '3.2.2',
    sentence:
      "If the response is not generated in response to a request, InResponseTo MUST NOT be present. Otherwise, it MUST be present and its value MUST match the value of the corresponding request's ID attribute.",
  },
  'core-3.2.2-required': {
    document: 'core',
    section: '3.2.2',
    sentence: 'A response carries ID, Version, IssueInstant and <Status>, each [Required].',
  },
  'core-3.2.2.2': {
    document: 'core',
    section: '3.2.2.2',
    sentence:
      'The value of the topmost <StatusCode> element MUST be from the top-level list provided in this section.',
  },
  'core-3.4.1-acs': {
    document: 'core',
    section: '3.4.1',
    sentence:
      'The responder MUST ensure by some means that the AssertionConsumerServiceURL specified is in fact associated with the requester.',
  },
  'core-5.3': {
    document: 'core',
    section: '5.3',
    sentence:
      'When an assertion does not contain a <ds:Signature> element, but is contained in an enclosing SAML element that contains one, and the signature applies to the <Assertion> element and all its children, the assertion can be considered to inherit the signature from the enclosing element.',
  },
  'core-5.4.1': {
    document: 'core',
    section: '5.4.1',
    sentence:
      'SAML assertions and protocols MUST use enveloped signatures when signing assertions and protocol messages.',
  },
  'core-5.4.2': {
    document: 'core',
    section: '5.4.2',
    sentence:
      'Signatures MUST contain a single <ds:Reference> containing a same-document reference to the ID attribute value of the root element of the assertion or protocol message being signed.',
  },
  'core-5.4.4': {
    document: 'core',
    section: '5.4.4',
    sentence:
      'Signatures in SAML messages SHOULD NOT contain transforms other than the enveloped signature transform or the exclusive canonicalization transforms. Verifiers of signatures MAY reject signatures that contain other transform algorithms as invalid.',
  },
  'core-8.3.7': {
    document: 'core',
    section: '8.3.7',
    sentence:
      "The element's SPNameQualifier attribute, if present, MUST contain the unique identifier of the service provider or affiliation of providers for whom the identifier was generated.",
  },
} as const satisfies Record<string, CitationEntry>;
