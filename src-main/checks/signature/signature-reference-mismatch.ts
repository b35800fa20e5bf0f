/** The signature points at another element than the one it sits in: the mark of signature wrapping. */
import type { Check } from '../check';
import { attributeOf } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, problemsOf, signatureName } from '../derived/relevant-signatures';

export const signatureReferenceMismatch: Check = {
  id: 'signature-reference-mismatch',
  category: 'signature',
  severity: 'error',
  title: 'The signature names the element it sits in',
  failureTitle: 'The signature covers another element than the one read',
  why: 'A SAML signature has to reference the ID of its own parent. One that points elsewhere protects something else, while the forged element around it looks signed.',
  remedy: {
    idp: 'Reference the ID of the element that is signed: URI="#" followed by that ID.',
    sp: 'No change: refusing it is right. If the IdP did not send it so, somebody wrapped the signed part into a forged message.',
  },
  citations: ['core-5.4.2', 'core-5.4.1'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    problemsOf(subject, ['reference-not-parent', 'reference-not-found']).map(({ report, problem }) => {
      const uri = report.references[0]?.uri ?? null;
      const parentId = report.parent === null ? null : attributeOf(report.parent, 'ID');
      return {
        message: `The Reference of ${signatureName(report)} has the URI ${uri === null ? '(none)' : `"${uri}"`}, but its parent has the ID ${parentId ?? '(none)'}.`,
        expected: parentId === null ? 'the ID of its parent' : `#${parentId}`,
        actual: uri,
        place: { element: problem.element },
      };
    }),
};
