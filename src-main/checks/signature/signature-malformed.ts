/** A ds:Signature that lacks or doubles a part, or hides something in it: it can prove nothing. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, problemsOf, signatureName } from '../derived/relevant-signatures';

export const signatureMalformed: Check = {
  id: 'signature-malformed',
  category: 'signature',
  severity: 'error',
  title: 'The signature is complete and unambiguous',
  failureTitle: 'The signature is incomplete or ambiguous',
  why: 'A missing Reference, a second SignedInfo or a comment inside DigestValue has let forged messages pass in several libraries.',
  remedy: {
    idp: 'Send the signature exactly as the signing library wrote it.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['core-5.4.2', 'core-2.3.3-signature'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    problemsOf(subject, [
      'malformed',
      'several-signed-infos',
      'no-reference',
      'comment-in-digest',
      'canonicalization-failed',
    ]).map(({ report, problem }) => ({
      message: `In ${signatureName(report)}: ${problem.message}`,
      place: { element: problem.element },
    })),
};
