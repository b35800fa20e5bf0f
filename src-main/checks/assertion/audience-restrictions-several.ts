/** Several AudienceRestriction elements: every one of them has to name the SP, which is rarely what was meant. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const audienceRestrictionsSeveral: Check = {
  id: 'audience-restrictions-several',
  category: 'assertion',
  severity: 'notice',
  title: 'One AudienceRestriction names all audiences',
  failureTitle: 'There are several AudienceRestriction elements',
  why: 'Audiences inside one restriction are alternatives; several restrictions all have to be met. Libraries that read only the first, or all together, come to another answer.',
  remedy: {
    idp: 'Put all audiences into one AudienceRestriction.',
    sp: null,
  },
  citations: ['core-2.5.1.4'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.conditions?.audienceRestrictions.length ?? 0) > 0,
  run: (subject) => {
    const restrictions = consumedAssertion(subject)?.read.conditions?.audienceRestrictions ?? [];
    const second = restrictions[1];
    if (second === undefined) return [];
    return [
      {
        message: `Conditions holds ${restrictions.length} AudienceRestriction elements; each has to name the SP.`,
        expected: '1',
        actual: String(restrictions.length),
        place: { element: second.element },
      },
    ];
  },
};
