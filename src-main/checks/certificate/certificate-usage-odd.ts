/** A certificate whose key usage does not allow what it is used for: harmless to most, refused by some. */
import type { Check } from '../check';
import { certificateDetails } from '../../core/xmlsec/certificate-details';
import { certificateWords } from '../derived/certificate-words';
import { certificatesInUse } from '../derived/certificates';
import { judgedKinds } from '../derived/protocol-message';

const signs = ['digitalSignature', 'nonRepudiation'];
const encrypts = ['keyEncipherment', 'dataEncipherment', 'keyAgreement'];

export const certificateUsageOdd: Check = {
  id: 'certificate-usage-odd',
  category: 'certificate',
  severity: 'notice',
  title: 'The certificate is meant for what it does',
  failureTitle: 'The certificate is not meant for what it does',
  why: 'Most receivers look at the key alone; products built on certificate validation (ADFS, some gateways) also look at KeyUsage and refuse a certificate made for something else, such as a CA.',
  remedy: {
    idp: 'Use a certificate with digitalSignature for signing and keyEncipherment for encryption.',
    sp: 'Use a certificate with digitalSignature for signing and keyEncipherment for encryption.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => certificatesInUse(subject).length > 0,
  run: (subject) =>
    certificatesInUse(subject).flatMap(({ certificate, place, use }) => {
      const { keyUsage } = certificateDetails(certificate);
      const wanted = use === 'signing' ? signs : use === 'encryption' ? encrypts : [...signs, ...encrypts];
      if (keyUsage === null || keyUsage.some((each) => wanted.includes(each))) return [];
      return [
        {
          message: `${certificateWords(certificate)} is used for ${use ?? 'signing and encryption'}, but its KeyUsage is ${keyUsage.join(', ') || 'empty'}.`,
          expected: wanted.join(' or '),
          actual: keyUsage.join(', '),
          place: { element: place },
        },
      ];
    }),
};
