/** SHA-1 in the signature or in a digest: still verified by many, refused by more and more. */
import type { Check, Failure } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';
import type { Subject } from '../subject';

const usesSha1 = (algorithm: string | null): boolean => algorithm !== null && /sha1$/i.test(algorithm);

const expected =
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256 and http://www.w3.org/2001/04/xmlenc#sha256';

function inMessage(subject: Subject): readonly Failure[] {
  return relevantSignatures(subject).flatMap((report) => {
    const used = [
      report.signatureAlgorithm,
      ...report.references.map((reference) => reference.digestAlgorithm),
    ];
    const weak = used.filter(usesSha1);
    if (weak.length === 0) return [];
    const message = `In ${signatureName(report)}: ${weak.join(' and ')}.`;
    return [{ message, expected, actual: weak.join(', '), place: { element: report.element } }];
  });
}

function inQuery({ redirectSignature, message }: Subject): readonly Failure[] {
  const algorithm = redirectSignature?.signatureAlgorithm ?? null;
  if (!usesSha1(algorithm)) return [];
  const place = message.element === null ? null : { element: message.element };
  return [
    { message: `SigAlg of the query string is ${algorithm ?? ''}.`, expected, actual: algorithm, place },
  ];
}

export const signatureSha1: Check = {
  id: 'signature-sha1',
  category: 'signature',
  severity: 'warning',
  title: 'Signature and digests do without SHA-1',
  failureTitle: 'The signature relies on SHA-1',
  why: 'Collisions of SHA-1 are practical. Newer products and crypto policies refuse it, so that a login that works today fails after an update.',
  remedy: {
    idp: 'Switch the signature algorithm of the application to RSA-SHA256 (digest SHA-256).',
    sp: 'Check that SHA-256 is accepted, then require it.',
  },
  citations: ['xmldsig-6.1-sha1'],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => hasSignature(subject) || subject.redirectSignature !== null,
  run: (subject) => [...inMessage(subject), ...inQuery(subject)],
};
