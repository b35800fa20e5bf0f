/** The signature is by a trusted key, yet the certificate it carries is another's: SPs that use the carried one fail. */
import type { Check } from '../check';
import { certificateWords, keyWords } from '../derived/certificate-words';
import { hasSignature, relevantSignatures, signatureSubject } from '../derived/relevant-signatures';
import { judgedKinds } from '../derived/protocol-message';

export const certificateEmbeddedDiffers: Check = {
  id: 'certificate-embedded-differs',
  category: 'certificate',
  severity: 'warning',
  title: "The certificate in the signature is the signer's",
  failureTitle: "The certificate in the signature is not the signer's",
  why: 'A trusted key verifies the signature, the certificate beside it does not. Receivers that take the certificate from the message, to compare its fingerprint or to verify with, refuse the login.',
  remedy: {
    idp: 'Load key and certificate that belong together: after a renewal only one of the two was replaced.',
    sp: 'Verify with the configured certificate, not with the one in the message.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const [embedded] = report.embeddedCertificates;
      if (report.trustedKey === null || embedded === undefined || report.embeddedKeyVerifies) return [];
      return [
        {
          message: `${signatureSubject(report)} verifies with ${keyWords(report.trustedKey)}, but carries ${certificateWords(embedded)}.`,
          expected: keyWords(report.trustedKey),
          actual: certificateWords(embedded),
          place: { element: report.element },
        },
      ];
    }),
};
