/** RSA with PKCS#1 v1.5 padding carries the key: answers of the receiver can be used to open it (Bleichenbacher). */
import type { Check } from '../check';
import { encryptedParts } from '../derived/encrypted-parts';

const RSA_1_5 = 'http://www.w3.org/2001/04/xmlenc#rsa-1_5';

export const keyTransportRsa15: Check = {
  id: 'key-transport-rsa-1-5',
  category: 'encryption',
  severity: 'warning',
  title: 'The key is encrypted with RSA-OAEP',
  failureTitle: 'The key is encrypted with RSA 1.5',
  why: 'A receiver that answers differently to good and bad padding gives the key away, message by message. Shibboleth, Node and others no longer decrypt it.',
  remedy: {
    idp: 'Switch key transport to RSA-OAEP (rsa-oaep-mgf1p).',
    sp: 'Publish EncryptionMethod rsa-oaep-mgf1p in the metadata.',
  },
  citations: ['xmlenc-5.5.1-rsa-1-5'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => encryptedParts(subject).length > 0,
  run: (subject) =>
    encryptedParts(subject).flatMap(({ element, keys }) =>
      keys
        .filter(({ algorithm }) => algorithm === RSA_1_5)
        .map((key) => ({
          message: `The key of ${element.local} is encrypted with RSA 1.5.`,
          expected: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
          actual: RSA_1_5,
          place: { element: key.element },
        })),
    ),
};
