/** Conditions that begin after they end, or when they end: no instant is inside. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { durationWords } from '../derived/duration-words';
import { instantOf } from '../derived/instant';
import { assertionKinds } from '../derived/protocol-message';

export const conditionsWindowEmpty: Check = {
  id: 'conditions-window-empty',
  category: 'assertion',
  severity: 'error',
  title: 'The assertion begins before it ends',
  failureTitle: 'The assertion ends before it begins',
  why: 'NotBefore has to be earlier than NotOnOrAfter. With the two exchanged or equal the assertion is valid at no time, whatever clock skew is allowed.',
  remedy: {
    idp: 'Set the validity of assertions to minutes, not to zero; check that the two times are not exchanged.',
    sp: null,
  },
  citations: ['core-2.5.1.2-window'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => {
    const conditions = consumedAssertion(subject)?.read.conditions;
    return (
      instantOf(conditions?.notBefore ?? null) !== null &&
      instantOf(conditions?.notOnOrAfter ?? null) !== null
    );
  },
  run: (subject) => {
    const conditions = consumedAssertion(subject)?.read.conditions;
    const start = instantOf(conditions?.notBefore ?? null);
    const end = instantOf(conditions?.notOnOrAfter ?? null);
    if (!conditions || start === null || end === null || start < end) return [];
    return [
      {
        message: `NotBefore is ${conditions.notBefore ?? ''}, ${start === end ? 'the same as' : `${durationWords(start - end)} after`} NotOnOrAfter ${conditions.notOnOrAfter ?? ''}.`,
        expected: `before ${conditions.notOnOrAfter ?? ''}`,
        actual: conditions.notBefore,
        place: { element: conditions.element, attribute: 'NotBefore' },
      },
    ];
  },
};
