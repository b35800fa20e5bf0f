/** Sentences of SAML Metadata 2.0 that checks refer to. */
import type { CitationEntry } from './entry';

export const metadataCitations = {
  'metadata-2.2.1': {
    document: 'metadata',
    section: '2.2.1',
    sentence:
      'The simple type entityIDType restricts the XML schema data type anyURI to a maximum length of 1024 characters.',
  },
  'metadata-2.2.2': {
    document: 'metadata',
    section: '2.2.2',
    sentence:
      'Binding [Required]: a URI that specifies the SAML binding supported by the endpoint. Location [Required]: a URI that specifies the location of the endpoint.',
  },
  'metadata-2.2.3': {
    document: 'metadata',
    section: '2.2.3',
    sentence:
      'index [Required]: a unique integer value that is assigned to the endpoint so that it can be referenced in a protocol message.',
  },
  'metadata-2.3.2-entity-id': {
    document: 'metadata',
    section: '2.3.2',
    sentence:
      'entityID [Required]: specifies the unique identifier of the SAML entity whose metadata is described by the contents of the element.',
  },
  'metadata-2.3.2-root': {
    document: 'metadata',
    section: '2.3.2',
    sentence:
      'When used as the root element of a metadata instance, this element MUST contain either a validUntil or cacheDuration attribute.',
  },
  'metadata-2.3.2.1': {
    document: 'metadata',
    section: '2.3.2.1',
    sentence:
      'An <Organization> holds <OrganizationName>, <OrganizationDisplayName> and <OrganizationURL>, each [One or More].',
  },
  'metadata-2.3.2.2': {
    document: 'metadata',
    section: '2.3.2.2',
    sentence:
      'contactType [Required]: the possible values are technical, support, administrative, billing, and other.',
  },
  'metadata-2.4.1': {
    document: 'metadata',
    section: '2.4.1',
    sentence:
      'For SAML V2.0 entities, protocolSupportEnumeration MUST include the SAML protocol namespace URI, urn:oasis:names:tc:SAML:2.0:protocol.',
  },
  'metadata-2.4.1.1': {
    document: 'metadata',
    section: '2.4.1.1',
    sentence:
      'use [Optional]: the purpose of the key being described; the possible values are "encryption" and "signing".',
  },
  'metadata-2.4.3': {
    document: 'metadata',
    section: '2.4.3',
    sentence:
      '<SingleSignOnService> [One or More]: endpoints that support the profiles of the Authentication Request protocol. The ResponseLocation attribute MUST be omitted.',
  },
  'metadata-2.4.3-signed-requests': {
    document: 'metadata',
    section: '2.4.3',
    sentence:
      'WantAuthnRequestsSigned: indicates a requirement for the <samlp:AuthnRequest> messages received by this identity provider to be signed.',
  },
  'metadata-2.4.4': {
    document: 'metadata',
    section: '2.4.4',
    sentence:
      '<AssertionConsumerService> [One or More]: indexed endpoints that support the profiles of the Authentication Request protocol; all service providers support at least one such endpoint, by definition.',
  },
} as const satisfies Record<string, CitationEntry>;
