/** No groups at all, and the vendor refuses a user without any: OVHcloud's "Not in valid groups". */
import type { Check } from '../check';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { groupValues } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

export const profileGroupsMissing: Check = {
  id: 'profile-groups-missing',
  category: 'profile',
  severity: 'error',
  title: 'The user brings a group where the vendor asks for one',
  failureTitle: 'The user brings no group, and the vendor refuses such a user',
  why: 'The vendor gives a role for each group declared with it. A user in none of them is turned away although the login itself succeeded.',
  remedy: {
    idp: 'Add a group attribute (Okta: Group Attribute Statements > groups, Matches regex .*) and put the user into a group.',
    sp: 'Declare the group with the exact name the IdP sends, and a role; name the attribute in the group attribute setting.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => subject.profile?.habits?.groupRefusal !== undefined && hasAssertion(subject),
  run: (subject) => {
    const { profile } = subject;
    const read = consumedAssertion(subject)?.read;
    if (read === undefined || groupValues(subject).length > 0) return [];
    const names = subject.mapping?.group_attribute ?? profile?.groupAttributes.join(' or ') ?? '';
    return [
      {
        message: `The assertion carries no group in ${names}. ${profile?.name ?? ''} answers "${profile?.habits?.groupRefusal ?? ''}".`,
        expected: names,
        actual: 'no group',
        place: { element: read.attributeStatements[0] ?? read.element },
      },
    ];
  },
};
