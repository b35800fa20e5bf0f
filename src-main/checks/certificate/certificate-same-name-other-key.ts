/** A certificate with the name of a trusted one and another key: a rollover that nobody announced, or a forger. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { hasSignature, relevantSignatures, signatureSubject } from '../derived/relevant-signatures';
import { judgedKinds } from '../derived/protocol-message';

export const certificateSameNameOtherKey: Check = {
  id: 'certificate-same-name-other-key',
  category: 'certificate',
  severity: 'error',
  title: 'The name of a trusted certificate stands for its key',
  failureTitle: 'A certificate has the name of the trusted one, but another key',
  why: 'Names in a self-signed certificate are free: anybody writes the name of the IdP into their own. Only the key tells the IdP from a forger; a rollover looks the same until somebody asks.',
  remedy: {
    idp: 'If you rolled the certificate over, publish the new one in the metadata and tell the SP its fingerprint.',
    sp: 'Ask the IdP for the fingerprint by another way than the message. If it is the one named here, load the new certificate; otherwise the message is forged.',
  },
  citations: ['profiles-4.1.4.3-signatures'],
  needs: ['trusted-key'],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const [embedded] = report.embeddedCertificates;
      if (report.trustedKey !== null || embedded === undefined || !report.embeddedKeyVerifies) return [];
      const namesake = subject.trustedKeys.find(
        ({ certificate }) =>
          certificate?.subject === embedded.subject && certificate.spkiHash !== embedded.spkiHash,
      )?.certificate;
      if (!namesake) return [];
      return [
        {
          message: `${signatureSubject(report)} is by ${certificateWords(embedded)}. It has the name of the trusted ${certificateWords(namesake)}, but another key.`,
          expected: namesake.fingerprint,
          actual: embedded.fingerprint,
          place: { element: report.element },
        },
      ];
    }),
};
