/** Sentences of XML Encryption, and what SAML says about encrypted elements. */
import type { CitationEntry } from './entry';

export const encryptionCitations = {
  'xmlenc-5.5.1-rsa-1-5': {
    document: 'xmlenc',
    section: '5.5.1',
    anchor: 'sec-RSA-1_5',
    sentence:
      'Implementation of RSA v1.5 is NOT RECOMMENDED due to security risks associated with the algorithm.',
  },
  'core-2.3.4-type': {
    document: 'core',
    section: '2.3.4',
    sentence:
      'The Type attribute SHOULD be present and, if present, MUST contain a value of http://www.w3.org/2001/04/xmlenc#Element.',
  },
} as const satisfies Record<string, CitationEntry>;
