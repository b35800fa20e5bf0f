/** Sentences of the W3C recommendations and of SAML Metadata that checks refer to. */
import type { CitationEntry } from './entry';

export const xmlCitations = {
  'metadata-2.4.4-want-assertions-signed': {
    document: 'metadata',
    section: '2.4.4',
    sentence:
      'Optional attribute that indicates a requirement for the <saml:Assertion> elements received by this service provider to be signed.',
  },
  'metadata-2.3.2-valid-until': {
    document: 'metadata',
    section: '2.3.2',
    sentence:
      'validUntil indicates the expiration time of the metadata contained in the element and any contained elements.',
  },
  'xmldsig-3.2.1': {
    document: 'xmldsig',
    section: '3.2.1',
    anchor: 'sec-CoreValidation',
    sentence:
      'Compare the generated digest value against DigestValue in the SignedInfo Reference; if there is any mismatch, validation fails.',
  },
  'xmldsig-3.2.2': {
    document: 'xmldsig',
    section: '3.2.2',
    anchor: 'sec-CoreValidation',
    sentence:
      'Obtain the canonical form of the SignatureMethod using the CanonicalizationMethod and use the result (and previously obtained KeyInfo) to confirm the SignatureValue over the SignedInfo element.',
  },
  'xmldsig-6.1-sha1': {
    document: 'xmldsig',
    section: '6.1',
    anchor: 'sec-AlgID',
    sentence: 'SHA1 (Use is DISCOURAGED; see SHA-1 Warning).',
  },
  'xml-2.1': {
    document: 'xml',
    section: '2.1',
    anchor: 'sec-well-formed',
    sentence: 'A textual object is a well-formed XML document if it meets the constraints of this section.',
  },
} as const satisfies Record<string, CitationEntry>;
