/** The content is not what was signed: its digest differs from the one the signature seals. */
import type { Check } from '../check';
import { explanationOf } from '../derived/explained-signatures';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';
import { judgedKinds } from '../derived/protocol-message';

export const digestMismatch: Check = {
  id: 'digest-mismatch',
  category: 'signature',
  severity: 'error',
  title: 'The content is what was signed',
  failureTitle: 'The content was changed after it was signed',
  why: 'The digest of the element, in canonical form, differs from DigestValue. One changed character, white space included, is enough.',
  remedy: {
    idp: 'Send the bytes as they were signed: do not pretty-print, re-indent, re-encode or add anything afterwards.',
    sp: 'Look for what rewrites the message between the IdP and the SP: a proxy, a log that normalises line ends, a form that trims. Verify the bytes as received.',
  },
  citations: ['xmldsig-3.2.1'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject)
      .filter((report) => report.problems.some((problem) => problem.code === 'digest-mismatch'))
      .flatMap((report) =>
        report.references
          .filter((reference) => !reference.digestMatches && reference.computedDigest !== null)
          .map((reference) => ({
            message:
              `DigestValue in ${signatureName(report)} is ${reference.declaredDigest}, but the ${reference.target?.local ?? 'content'} it names gives ${reference.computedDigest}. ${explanationOf(subject, report)?.words ?? ''}`.trimEnd(),
            expected: reference.declaredDigest,
            actual: reference.computedDigest,
            place: { element: reference.element },
          })),
      ),
};
