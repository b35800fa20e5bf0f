/** The trusted metadata still lists a certificate that has ended: it was left behind at a rollover, or never replaced. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { certificatesInUse } from '../derived/certificates';
import { durationWords } from '../derived/duration-words';
import { assertionKinds } from '../derived/protocol-message';

export const trustedCertificateEnded: Check = {
  id: 'trusted-certificate-ended',
  category: 'certificate',
  severity: 'notice',
  title: 'The trusted metadata lists certificates in force only',
  failureTitle: 'The trusted metadata still lists a certificate that has ended',
  why: 'This message does not rest on it, but it stays trusted as long as it is listed, and some products refuse to load metadata that holds an ended certificate.',
  remedy: {
    idp: 'Take the ended certificate out of the metadata once every SP has loaded its successor.',
    sp: "Refresh the IdP's metadata.",
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => subject.trustedKeys.some(({ source }) => source === 'metadata'),
  run: (subject) => {
    // The one in use has a check of its own.
    const used = new Set(certificatesInUse(subject).map(({ certificate }) => certificate));
    return subject.trustedKeys.flatMap(({ certificate, source, entityId }) => {
      if (certificate === null || source !== 'metadata' || used.has(certificate)) return [];
      if (certificate.notAfter > subject.now) return [];
      return [
        {
          message: `The metadata of ${entityId ?? 'the IdP'} lists ${certificateWords(certificate)}, which ended ${durationWords(subject.now - certificate.notAfter)} before.`,
          expected: 'certificates in force',
          actual: new Date(certificate.notAfter).toISOString(),
          place: null,
        },
      ];
    });
  },
};
