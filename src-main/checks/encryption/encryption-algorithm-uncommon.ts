/** Algorithms of XML Encryption 1.1 that many SP libraries cannot decrypt. */
import type { Check } from '../check';
import type { XmlElement } from '../../core/xml/node';
import { encryptedParts } from '../derived/encrypted-parts';
import type { Subject } from '../subject';

/** Older python3-saml and passport-saml, among others, know the algorithms of 1.0 only. */
const uncommon: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2009/xmlenc11#aes128-gcm', 'AES-GCM'],
  ['http://www.w3.org/2009/xmlenc11#aes192-gcm', 'AES-GCM'],
  ['http://www.w3.org/2009/xmlenc11#aes256-gcm', 'AES-GCM'],
  ['http://www.w3.org/2009/xmlenc11#rsa-oaep', 'RSA-OAEP of XML Encryption 1.1'],
]);

/** What the given key opens the SP can open, whatever others cannot. */
function wasOpened({ decryptions }: Subject, element: XmlElement): boolean {
  return decryptions.some((each) => each.element === element && each.problem === null);
}

export const encryptionAlgorithmUncommon: Check = {
  id: 'encryption-algorithm-uncommon',
  category: 'encryption',
  severity: 'notice',
  title: 'The encryption algorithms are known to every library',
  failureTitle: 'The encryption uses algorithms many SP libraries lack',
  why: 'The algorithms are good, better than the older ones, but libraries built on older xmlsec or xml-encryption report them as unsupported and the login fails there.',
  remedy: {
    idp: 'If the SP reports an unsupported algorithm, choose AES256-CBC with rsa-oaep-mgf1p and sign the Response too.',
    sp: 'Update the library, or publish the algorithms it can decrypt as EncryptionMethod in the metadata.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => encryptedParts(subject).some(({ element }) => !wasOpened(subject, element)),
  run: (subject) =>
    encryptedParts(subject)
      .filter(({ element }) => !wasOpened(subject, element))
      .flatMap(({ element, dataAlgorithm, keys }) =>
        [dataAlgorithm, ...keys.map(({ algorithm }) => algorithm)].flatMap((algorithm) => {
          const name = uncommon.get(algorithm ?? '');
          if (name === undefined) return [];
          return [
            {
              message: `${element.local} is encrypted with ${name}.`,
              expected:
                'http://www.w3.org/2001/04/xmlenc#aes256-cbc, http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
              actual: algorithm,
              place: { element },
            },
          ];
        }),
      ),
};
