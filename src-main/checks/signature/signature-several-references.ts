/** More than one Reference in a signature: SAML allows exactly one. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, problemsOf, signatureName } from '../derived/relevant-signatures';

export const signatureSeveralReferences: Check = {
  id: 'signature-several-references',
  category: 'signature',
  severity: 'error',
  title: 'The signature has a single Reference',
  failureTitle: 'The signature has more than one Reference',
  why: 'A verifier that checks one Reference and uses what another names can be deceived.',
  remedy: {
    idp: 'Sign with one Reference, to the ID of the signed element.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['core-5.4.2'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    problemsOf(subject, ['several-references']).map(({ report, problem }) => ({
      message: `SignedInfo in ${signatureName(report)} has ${report.references.length} References: ${report.references.map((reference) => reference.uri ?? '(no URI)').join(', ')}.`,
      expected: '1 Reference',
      actual: `${report.references.length} References`,
      place: { element: problem.element },
    })),
};
