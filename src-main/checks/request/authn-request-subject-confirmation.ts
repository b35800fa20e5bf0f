/** A request that tells the IdP how to confirm the subject, which the browser profile forbids. */
import type { Check } from '../check';

export const authnRequestSubjectConfirmation: Check = {
  id: 'authn-request-subject-confirmation',
  category: 'request',
  severity: 'error',
  title: 'The Subject of the request has no SubjectConfirmation',
  failureTitle: 'The Subject of the request has a SubjectConfirmation',
  why: 'A request may name the user it wants, not how the assertion is to be confirmed; the browser profile settles that. Entra ID refuses any Subject at all.',
  remedy: {
    idp: null,
    sp: 'Remove SubjectConfirmation, or the whole Subject unless a certain user has to be asked for.',
  },
  citations: ['profiles-4.1.4.1-subject'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => (authnRequest?.subject ?? null) !== null,
  run: ({ authnRequest }) =>
    (authnRequest?.subjectConfirmations ?? []).map((element) => ({
      message: 'The Subject of the request contains SubjectConfirmation.',
      expected: 'none',
      actual: 'SubjectConfirmation',
      place: { element },
    })),
};
