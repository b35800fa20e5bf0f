/** The certificate in use ends within a month: the time to announce its successor is now. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { certificatesInUse } from '../derived/certificates';
import { durationWords } from '../derived/duration-words';
import { assertionKinds, protocolKinds } from '../derived/protocol-message';

const MONTH = 30 * 24 * 60 * 60 * 1000;

export const certificateExpiring: Check = {
  id: 'certificate-expiring',
  category: 'certificate',
  severity: 'notice',
  title: 'The certificate is good for another month',
  failureTitle: 'The certificate ends within 30 days',
  why: 'IdPs replace their certificate before it ends, and logins stop at every SP that was not told. Some SPs refuse the old one from that day on.',
  remedy: {
    idp: 'Publish the new certificate beside the old one in the metadata, tell every SP, then change over.',
    sp: "Load the IdP's new certificate beside the old one now; best let the metadata be refreshed by itself.",
  },
  citations: [],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds.filter((kind) => kind !== 'Response')],
  applies: (subject) => certificatesInUse(subject).length > 0,
  run: (subject) =>
    certificatesInUse(subject)
      .filter(({ certificate: { notAfter } }) => notAfter > subject.now && notAfter - subject.now <= MONTH)
      .map(({ certificate, place }) => ({
        message: `${certificateWords(certificate)} ends in ${durationWords(certificate.notAfter - subject.now)}.`,
        expected: 'more than 30 days',
        actual: new Date(certificate.notAfter).toISOString(),
        place: { element: place },
      })),
};
