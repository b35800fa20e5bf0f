/** Groups arrive, none of them is declared, and the vendor refuses such a user. */
import type { Check } from '../check';
import { groupValues, mappedGroups } from '../derived/group-values';
import { describeDifference } from '../derived/near-miss';
import { assertionKinds } from '../derived/protocol-message';

export const profileGroupUndeclared: Check = {
  id: 'profile-group-undeclared',
  category: 'profile',
  severity: 'error',
  title: 'One of the groups is declared with the vendor',
  failureTitle: 'None of the groups is declared with the vendor',
  why: 'The vendor compares group names to the letter and refuses a user in none of the declared groups, although the login itself succeeded.',
  remedy: {
    idp: 'Put the user into a declared group, and check that the group filter lets it pass.',
    sp: 'Declare one of the groups named here, with exactly this name and a role.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    subject.profile?.habits?.groupRefusal !== undefined &&
    mappedGroups(subject).length > 0 &&
    groupValues(subject).length > 0,
  run: (subject) => {
    const { profile, mapping } = subject;
    const fold = (name: string): string =>
      mapping?.group_comparison === 'ignore-case' ? name.toLowerCase() : name;
    const declared = mappedGroups(subject);
    const folded = new Set(declared.map(fold));
    const given = groupValues(subject);
    const [first] = given;
    if (first === undefined || given.some(({ value }) => folded.has(fold(value)))) return [];
    const near = given
      .flatMap(({ value }) =>
        declared.map((name) => ({ value, name, words: describeDifference(name, value) })),
      )
      .find(({ words }) => words !== null);
    return [
      {
        message: `${profile?.name ?? ''} answers "${profile?.habits?.groupRefusal ?? ''}": none of ${given.map(({ value }) => value).join(', ')} is declared${near === undefined ? '' : `; ${near.value} is close to ${near.name}: ${near.words ?? ''}`}.`,
        expected: declared.join(', '),
        actual: given.map(({ value }) => value).join(', '),
        place: { element: first.attribute.element },
      },
    ];
  },
};
