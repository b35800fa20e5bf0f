/** A Reference that covers the whole document instead of naming an ID: it holds only as long as nothing is put around it. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';

export const signatureReferenceEmpty: Check = {
  id: 'signature-reference-empty',
  category: 'signature',
  severity: 'warning',
  title: 'The Reference names the ID of what it signs',
  failureTitle: 'The Reference names no ID',
  why: 'SAML asks for the ID of the signed element. An empty URI covers the whole document, which many receivers accept and some refuse.',
  remedy: {
    idp: 'Reference the ID of the element that is signed: URI="#" followed by that ID.',
    sp: null,
  },
  citations: ['core-5.4.2'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const reference = report.references[0];
      if (reference === undefined || (reference.uri ?? '') !== '' || reference.target !== report.parent)
        return [];
      return [
        {
          message: `The Reference of ${signatureName(report)} ${reference.uri === null ? 'has no URI' : 'has an empty URI'}.`,
          expected: '# and the ID of its parent',
          actual: reference.uri,
          place: { element: reference.element },
        },
      ];
    }),
};
