/** SignedInfo without Reference: the value verifies, but it is a signature of nothing. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, problemsOf, signatureName } from '../derived/relevant-signatures';

export const signatureWithoutReference: Check = {
  id: 'signature-without-reference',
  category: 'signature',
  severity: 'error',
  title: 'The signature references what it signs',
  failureTitle: 'The signature references nothing',
  why: 'SignatureValue seals SignedInfo only. Without a Reference in it no content is sealed, and every content passes a receiver that verifies the value alone.',
  remedy: {
    idp: 'Write one Reference to the ID of the element that is signed.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['core-5.4.2'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    problemsOf(subject, ['no-reference']).map(({ report, problem }) => ({
      message: `SignedInfo of ${signatureName(report)} holds no Reference.`,
      expected: '1 Reference',
      actual: '0',
      place: { element: problem.element },
    })),
};
