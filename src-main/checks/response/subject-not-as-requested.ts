/** The request named a user, the assertion is about another one. */
import type { Check } from '../check';
import { answeredRequest } from '../derived/answered-request';
import { consumedAssertion } from '../derived/consumed-assertion';
import { describeDifference } from '../derived/near-miss';

export const subjectNotAsRequested: Check = {
  id: 'subject-not-as-requested',
  category: 'response',
  severity: 'warning',
  title: 'The assertion is about the user the request named',
  failureTitle: 'The assertion is about another user than the request named',
  why: 'A request with a Subject wants this user and no other, for a second confirmation say. An answer about somebody else would confirm the wrong person.',
  remedy: {
    idp: 'Sign in the user that the request names, or answer with an error; do not reuse the session of another user.',
    sp: 'Compare the NameID of the answer with the one that was asked for, and refuse another.',
  },
  citations: ['core-3.4.1.4'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => {
    const asked = answeredRequest(subject)?.subjectNameId ?? null;
    const given = consumedAssertion(subject)?.read.nameId ?? null;
    // In another format the value may differ and still mean the same user.
    return asked !== null && given !== null && asked.format === given.format;
  },
  run: (subject) => {
    const asked = answeredRequest(subject)?.subjectNameId ?? null;
    const given = consumedAssertion(subject)?.read.nameId ?? null;
    if (asked === null || given === null || asked.value === given.value) return [];
    const difference = describeDifference(asked.value, given.value);
    return [
      {
        message: `The request named ${asked.value}, the assertion ${given.value}${difference === null ? '' : `: ${difference}`}.`,
        expected: asked.value,
        actual: given.value,
        place: { element: given.element, part: 'content' },
      },
    ];
  },
};
