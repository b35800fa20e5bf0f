/** A comment inside DigestValue or SignatureValue: libraries read different values from it (CVE-2025-29775). */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, problemsOf } from '../derived/relevant-signatures';

export const commentInDigestValue: Check = {
  id: 'comment-in-digest-value',
  category: 'signature',
  severity: 'error',
  title: 'Digest and signature value hold text only',
  failureTitle: 'A digest or signature value holds a comment or other markup',
  why: 'Canonical XML drops the comment, so SignedInfo still verifies, while the library compares the content with what stands inside or behind it: xml-crypto did until 6.0.0 (CVE-2025-29775).',
  remedy: {
    idp: 'No change: no signing library writes a comment there. Treat the message as forged.',
    sp: 'Refuse it; with xml-crypto use 6.0.1, 3.2.1 or 2.1.6 at least.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    problemsOf(subject, ['comment-in-digest']).map(({ problem }) => ({
      message: `${problem.element.local} holds ${problem.element.children
        .filter((child) => child.kind !== 'text')
        .map((child) =>
          child.kind === 'pi'
            ? 'a processing instruction'
            : child.kind === 'comment'
              ? `the comment ${child.value}`
              : `the element ${child.kind === 'element' ? child.name : ''}`,
        )
        .join(' and ')}.`,
      expected: 'base64 alone',
      actual: problem.element.document.text.slice(problem.element.range.start, problem.element.range.end),
      place: { element: problem.element, part: 'content' as const },
    })),
};
