/** XPath and its kin choose what is digested: content can be left out and changed freely. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, signatureName } from '../derived/relevant-signatures';
import { transformsAmong } from '../derived/signature-parts';

const selecting = new Set([
  'http://www.w3.org/TR/1999/REC-xpath-19991116',
  'http://www.w3.org/2002/06/xmldsig-filter2',
  'http://www.w3.org/2001/04/xmldsig-more/xptr',
]);

export const selectingTransform: Check = {
  id: 'selecting-transform',
  category: 'signature',
  severity: 'error',
  title: 'The whole element is digested',
  failureTitle: 'An XPath transform selects what is digested',
  why: 'The expression decides which nodes count. Whatever it leaves out can be replaced, NameID included, and the digest still fits.',
  remedy: {
    idp: 'Use the enveloped-signature transform and exclusive canonicalization, nothing else.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['core-5.4.4'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    transformsAmong(subject, selecting).map(({ report, element, algorithm }) => ({
      message: `In ${signatureName(report)} the transform ${algorithm} selects what is digested.`,
      expected: 'enveloped-signature and exclusive canonicalization',
      actual: algorithm,
      place: { element },
    })),
};
