/** Every group begins with its attribute's name: `groups=admins`. */
import type { Check } from '../check';
import { groupValues, hasGroupValues } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

const form = /^\s*(?:groups?|roles?|memberof)\s*[=:]\s*(\S.*)$/i;

export const groupsPrefixed: Check = {
  id: 'groups-prefixed',
  category: 'attributes',
  severity: 'warning',
  title: 'Group values are names alone',
  failureTitle: 'Group values begin with the name of the attribute',
  why: 'The application compares the whole value: groups=admins is another group than admins, and no rule matches.',
  remedy: {
    idp: 'Remove the prefix in the expression or claim rule that builds the value.',
    sp: null,
  },
  citations: ['core-1.3.1-exact'],
  needs: [],
  kinds: assertionKinds,
  applies: hasGroupValues,
  run: (subject) =>
    groupValues(subject).flatMap(({ element, value }) => {
      const name = form.exec(value)?.[1];
      if (name === undefined) return [];
      return [
        {
          message: `A group is sent as ${value}.`,
          expected: name,
          actual: value,
          place: { element, part: 'content' as const },
        },
      ];
    }),
};
