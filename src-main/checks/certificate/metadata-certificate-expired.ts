/** A certificate in metadata that has ended: what was to replace it is not there yet, or it was left behind. */
import type { Check, Failure } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { certificatesInUse } from '../derived/certificates';
import { durationWords } from '../derived/duration-words';
import type { Subject } from '../subject';

/** In metadata that is judged, each certificate; beside a message, those of the trusted metadata that are not used by it. */
function ended(subject: Subject): readonly Failure[] {
  const isMetadata =
    subject.message.kind === 'EntityDescriptor' || subject.message.kind === 'EntitiesDescriptor';
  if (isMetadata) {
    return certificatesInUse(subject)
      .filter(({ certificate }) => certificate.notAfter <= subject.now)
      .map(({ certificate, place }) => ({
        message: `${certificateWords(certificate)} ended ${durationWords(subject.now - certificate.notAfter)} before.`,
        expected: `a certificate that ends after ${new Date(subject.now).toISOString()}`,
        actual: new Date(certificate.notAfter).toISOString(),
        place: { element: place },
      }));
  }
  const used = new Set(certificatesInUse(subject).map(({ certificate }) => certificate));
  return subject.trustedKeys.flatMap(({ certificate, source, entityId }) => {
    if (certificate === null || source !== 'metadata' || used.has(certificate)) return [];
    if (certificate.notAfter > subject.now) return [];
    return [
      {
        message: `The metadata of ${entityId ?? 'the IdP'} still lists ${certificateWords(certificate)}, which ended ${durationWords(subject.now - certificate.notAfter)} before.`,
        expected: 'certificates in use only',
        actual: new Date(certificate.notAfter).toISOString(),
        severity: 'notice' as const,
        place: null,
      },
    ];
  });
}

export const metadataCertificateExpired: Check = {
  id: 'metadata-certificate-expired',
  category: 'certificate',
  severity: 'warning',
  title: 'The certificates in the metadata are within their dates',
  failureTitle: 'A certificate in the metadata has ended',
  why: 'In SAML the key counts, not the date, but some products refuse to import metadata with an ended certificate, and others stop trusting it on that day.',
  remedy: {
    idp: 'Publish the current certificate and take the ended one out.',
    sp: 'Publish the current certificate and take the ended one out; refresh the metadata of the other side.',
  },
  citations: [],
  needs: [],
  kinds: ['EntityDescriptor', 'EntitiesDescriptor', 'Response', 'Assertion'],
  applies: (subject) =>
    certificatesInUse(subject).length > 0 || subject.trustedKeys.some(({ source }) => source === 'metadata'),
  run: ended,
};
