/** Encrypted to a certificate that is not the SP's: nearly always the one it had before a renewal. */
import type { Check } from '../check';
import { readCertificate } from '../../core/xmlsec/certificate-facts';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';
import { certificateWords, listWords } from '../derived/certificate-words';
import { encryptedParts } from '../derived/encrypted-parts';
import type { Subject } from '../subject';

/** Certificates the SP's metadata offers for encryption; those nobody can read are left out. */
function offered({ sp }: Subject): readonly CertificateFacts[] {
  return (sp?.roles ?? [])
    .filter(({ role }) => role === 'SPSSODescriptor')
    .flatMap(({ keyDescriptors }) => keyDescriptors)
    .filter(({ use }) => use !== 'signing')
    .flatMap(({ certificates }) => certificates)
    .flatMap(({ base64 }) => {
      try {
        return [readCertificate(base64)];
      } catch {
        return [];
      }
    });
}

export const encryptedToOtherCertificate: Check = {
  id: 'encrypted-to-other-certificate',
  category: 'encryption',
  severity: 'error',
  title: "The message is encrypted to the SP's certificate",
  failureTitle: "The message is encrypted to a certificate that is not the SP's",
  why: 'The message names the certificate it was encrypted to. Only the private key that belongs to it opens it, and the SP offers another one.',
  remedy: {
    idp: "Load the SP's current encryption certificate: after a renewal the old one stays configured until somebody replaces it.",
    sp: 'Keep the private key of the certificate named here until the IdP has changed over.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: (subject) =>
    encryptedParts(subject).some(({ keys }) => keys.some(({ certificate }) => certificate !== null)) &&
    offered(subject).length > 0,
  run: (subject) => {
    const ours = offered(subject);
    return encryptedParts(subject).flatMap(({ element, keys }) => {
      const named = keys.flatMap(({ certificate }) => certificate ?? []);
      if (named.length < keys.length || named.length === 0) return [];
      if (named.some(({ spkiHash }) => ours.some((each) => each.spkiHash === spkiHash))) return [];
      // Without a key that failed, the SP may still hold the one for its former certificate.
      const failed =
        subject.decryptionKeysGiven &&
        subject.decryptions.some((each) => each.element === element && each.problem !== null);
      return [
        {
          message: `${element.local} is encrypted to ${listWords(named.map(certificateWords))}; the metadata of the SP offers ${listWords(ours.map(certificateWords))}.`,
          expected: listWords(ours.map(certificateWords)),
          actual: listWords(named.map(certificateWords)),
          ...(failed ? {} : { severity: 'warning' as const }),
          place: { element },
        },
      ];
    });
  },
};
