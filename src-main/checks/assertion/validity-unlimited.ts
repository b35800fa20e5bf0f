/** No NotOnOrAfter in Conditions: the assertion itself never ends. */
import type { Check } from '../check';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const validityUnlimited: Check = {
  id: 'validity-unlimited',
  category: 'assertion',
  severity: 'notice',
  title: 'The assertion has an end',
  failureTitle: 'The assertion has no end',
  why: 'Only the bearer confirmation limits its use then. Some service providers refuse an assertion whose Conditions name no end, others keep it for ever.',
  remedy: { idp: 'Write NotBefore and NotOnOrAfter into Conditions.', sp: null },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: hasAssertion,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined || read.conditions?.notOnOrAfter) return [];
    return [
      {
        message:
          read.conditions === null ? 'The assertion has no Conditions.' : 'Conditions has no NotOnOrAfter.',
        expected: 'NotOnOrAfter a few minutes after the time of issue',
        actual: null,
        place: { element: read.conditions?.element ?? read.element },
      },
    ];
  },
};
