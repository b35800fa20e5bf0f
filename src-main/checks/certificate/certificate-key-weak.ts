/** A short RSA key: 512 bits fall in hours, 1024 bits are within reach, and libraries begin to refuse them. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { certificatesInUse } from '../derived/certificates';
import { assertionKinds, protocolKinds } from '../derived/protocol-message';

const MINIMUM_BITS = 2048;

export const certificateKeyWeak: Check = {
  id: 'certificate-key-weak',
  category: 'certificate',
  severity: 'warning',
  title: 'The key has 2048 bits or more',
  failureTitle: 'The RSA key is shorter than 2048 bits',
  why: 'Whoever factors the key signs as the IdP. Current OpenSSL and Java settings refuse short keys, so that a login that works today fails after an update.',
  remedy: {
    idp: 'Make a new key of 2048 bits or more and roll the certificate over.',
    sp: 'Ask the IdP for a longer key.',
  },
  citations: [],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds.filter((kind) => kind !== 'Response')],
  applies: (subject) => certificatesInUse(subject).length > 0,
  run: (subject) =>
    certificatesInUse(subject).flatMap(({ certificate, place }) => {
      const bits = certificate.publicKey.asymmetricKeyDetails?.modulusLength ?? MINIMUM_BITS;
      if (bits >= MINIMUM_BITS) return [];
      return [
        {
          message: `${certificateWords(certificate)} has an RSA key of ${bits} bits.`,
          expected: `${MINIMUM_BITS} bits or more`,
          actual: `${bits} bits`,
          place: { element: place },
        },
      ];
    }),
};
