/** MD5 in the signature: two messages with one digest can be made in seconds. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureSubject } from '../derived/relevant-signatures';

const isMd5 = (algorithm: string | null): boolean => algorithm !== null && /md5$/i.test(algorithm);

export const signatureMd5: Check = {
  id: 'signature-md5',
  category: 'signature',
  severity: 'error',
  title: 'The signature does not rest on MD5',
  failureTitle: 'The signature rests on MD5',
  why: 'Anybody can make two contents with the same MD5 digest, have one signed and present the other. No current library accepts it.',
  remedy: {
    idp: 'Sign with RSA-SHA256 and digest with SHA-256.',
    sp: 'No change: refusing it is right.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) =>
      [report.signatureAlgorithm, ...report.references.map(({ digestAlgorithm }) => digestAlgorithm)]
        .filter(isMd5)
        .map((algorithm) => ({
          message: `${signatureSubject(report)} uses ${algorithm ?? ''}.`,
          expected: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
          actual: algorithm,
          place: { element: report.element },
        })),
    ),
};
