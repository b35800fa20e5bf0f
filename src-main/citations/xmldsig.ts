/** Sentences of XML Signature and Canonical XML that checks of signatures refer to. */
import type { CitationEntry } from './entry';

export const xmldsigCitations = {
  'xmldsig-4.2-structure': {
    document: 'xmldsig',
    section: '4.2',
    anchor: 'sec-Signature',
    sentence:
      'A Signature holds one SignedInfo, one SignatureValue, at most one KeyInfo and any number of Object.',
  },
  'xmldsig-4.4.2-truncation': {
    document: 'xmldsig',
    section: '4.4.2',
    anchor: 'sec-SignatureMethod',
    sentence:
      "Signatures MUST be deemed invalid if the truncation length is below the larger of (a) half the underlying hash algorithm's output length, and (b) 80 bits.",
  },
  'xmldsig-6.4.3-ecdsa': {
    document: 'xmldsig',
    section: '6.4.3',
    anchor: 'sec-ECDSA',
    sentence:
      'The signature value consists of the base64 encoding of the concatenation of two octet-streams that respectively result from the octet-encoding of the values r and s, in that order.',
  },
  'c14n-2.1-relative-namespaces': {
    document: 'c14n',
    section: '2.1',
    anchor: 'DataModel',
    sentence:
      'Implementations of XML canonicalization MUST report an operation failure on documents containing relative namespace URIs.',
  },
  'core-5.4.3': {
    document: 'core',
    section: '5.4.3',
    sentence:
      'SAML implementations SHOULD use Exclusive Canonicalization, with or without comments, both in the <ds:CanonicalizationMethod> element of <ds:SignedInfo>, and as a <ds:Transform> algorithm.',
  },
} as const satisfies Record<string, CitationEntry>;
