/** The groups of the user give several roles, and the vendor does not say which wins. */
import type { Check } from '../check';
import { groupValues, hasGroupValues } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

export const profileRolesAmbiguous: Check = {
  id: 'profile-roles-ambiguous',
  category: 'profile',
  severity: 'warning',
  title: 'The groups of the user give one role',
  failureTitle: 'The groups of the user give several roles, and which wins is unknown',
  why: 'The vendor documents no order. The user may be an administrator today and a viewer tomorrow.',
  remedy: {
    idp: 'Put each user into one of the mapped groups only.',
    sp: 'Map groups so that no user is in groups of two roles.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    subject.profile?.habits?.severalRoles !== undefined &&
    subject.mapping !== null &&
    subject.mapping.enforce_group_sync &&
    hasGroupValues(subject),
  run: (subject) => {
    const { profile, mapping } = subject;
    const fold = (name: string): string =>
      mapping?.group_comparison === 'ignore-case' ? name.toLowerCase() : name;
    const given = groupValues(subject);
    const [first] = given;
    const names = new Set(given.map(({ value }) => fold(value)));
    const roles = Object.entries(mapping?.group_mappings ?? {})
      .filter(([, groups]) => groups.some((group) => names.has(fold(group))))
      .map(([role]) => role);
    if (first === undefined || roles.length < 2) return [];
    return [
      {
        message: `The groups give ${roles.join(' and ')}; at ${profile?.name ?? ''} ${profile?.habits?.severalRoles ?? ''}.`,
        expected: '1 role',
        actual: roles.join(', '),
        place: { element: first.attribute.element },
      },
    ];
  },
};
