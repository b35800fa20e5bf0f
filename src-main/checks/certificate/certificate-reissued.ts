/** The same key in another certificate: it was renewed without a new key. Receivers that compare certificates refuse it. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { hasSignature, relevantSignatures, signatureSubject } from '../derived/relevant-signatures';
import { judgedKinds } from '../derived/protocol-message';

export const certificateReissued: Check = {
  id: 'certificate-reissued',
  category: 'certificate',
  severity: 'notice',
  title: 'The certificate in the message is the one configured',
  failureTitle: 'The configured key came back in another certificate',
  why: 'The key is the same, so the signature holds. A service provider that compares fingerprints or whole certificates, as several do, refuses the new one all the same.',
  remedy: {
    idp: 'Publish the re-issued certificate in the metadata.',
    sp: 'Load the certificate named here in place of the old one; trust needs no second look, the key is the same.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const configured = report.trustedKey?.certificate;
      if (!configured) return [];
      const embedded = report.embeddedCertificates;
      if (embedded.some(({ fingerprint }) => fingerprint === configured.fingerprint)) return [];
      const again = embedded.find(({ spkiHash }) => spkiHash === configured.spkiHash);
      if (again === undefined) return [];
      return [
        {
          message: `${signatureSubject(report)} carries ${certificateWords(again)}; configured is the same key in ${certificateWords(configured)}.`,
          expected: configured.fingerprint,
          actual: again.fingerprint,
          place: { element: report.element },
        },
      ];
    }),
};
