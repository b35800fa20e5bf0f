/** A transform that can leave content out of the digest, or bring other content in. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, problemsOf, signatureName } from '../derived/relevant-signatures';

export const signatureForbiddenTransform: Check = {
  id: 'signature-forbidden-transform',
  category: 'signature',
  severity: 'error',
  title: 'The signature uses only the transforms SAML allows',
  failureTitle: 'The signature uses a transform SAML does not allow',
  why: 'XPath, XSLT and similar transforms can exclude content from what is signed, so that it can be changed freely. Receivers refuse them.',
  remedy: {
    idp: 'Use the enveloped-signature transform and one canonicalization, nothing else.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['core-5.4.4'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    problemsOf(subject, ['forbidden-transform']).map(({ report, problem }) => ({
      message: `In ${signatureName(report)}: ${problem.message}`,
      expected: 'enveloped-signature and exclusive canonicalization',
      actual: report.references.flatMap((reference) => reference.transforms).join(', '),
      place: { element: problem.element },
    })),
};
