/** A certificate in the metadata that nobody can read: cut off, with PEM lines, or no certificate at all. */
import type { Check } from '../check';
import { metadataKinds } from '../derived/metadata-entities';
import { publishedCertificates } from '../derived/metadata-certificates';

export const metadataCertificateUnreadable: Check = {
  id: 'metadata-certificate-unreadable',
  category: 'metadata',
  severity: 'error',
  title: 'Every certificate in the metadata can be read',
  failureTitle: 'A certificate in the metadata cannot be read',
  why: 'X509Certificate holds the base64 of one DER certificate and nothing else: no BEGIN line, no chain, no public key. Consumers stop at it.',
  remedy: {
    idp: 'Publish the certificate anew: the lines between BEGIN CERTIFICATE and END CERTIFICATE, of one certificate.',
    sp: 'Publish the certificate anew: the lines between BEGIN CERTIFICATE and END CERTIFICATE, of one certificate.',
  },
  citations: [],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => publishedCertificates(subject).length > 0,
  run: (subject) =>
    publishedCertificates(subject).flatMap(({ element, problem, role, use }) =>
      problem === null
        ? []
        : [
            {
              message: `${role}, key for ${use ?? 'signing and encryption'}: ${problem}.`,
              expected: 'base64 of one DER certificate',
              actual: problem,
              place: { element, part: 'content' as const },
            },
          ],
    ),
};
