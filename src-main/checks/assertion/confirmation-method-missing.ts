/** A SubjectConfirmation without Method, or with one nobody knows. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

const known = /^urn:oasis:names:tc:SAML:2\.0:cm:(?:bearer|holder-of-key|sender-vouches)$/;

export const confirmationMethodMissing: Check = {
  id: 'confirmation-method-missing',
  category: 'assertion',
  severity: 'warning',
  title: 'Subject confirmations name a method of SAML 2.0',
  failureTitle: 'A subject confirmation names no method SAML 2.0 knows',
  why: 'Methods are compared to the letter. One that is missing, or comes from SAML 1, confirms nobody, and only another confirmation can save the login.',
  remedy: {
    idp: 'Write Method="urn:oasis:names:tc:SAML:2.0:cm:bearer".',
    sp: null,
  },
  citations: ['profiles-4.1.4.2-bearer'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.subjectConfirmations.length ?? 0) > 0,
  run: (subject) =>
    (consumedAssertion(subject)?.read.subjectConfirmations ?? [])
      .filter(({ method }) => method === null || !known.test(method))
      .map(({ element, method }) => ({
        message: `SubjectConfirmation has ${method === null ? 'no Method' : `the Method ${method}`}.`,
        expected: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
        actual: method,
        place: method === null ? { element } : { element, attribute: 'Method' },
      })),
};
