/** Groups arrive under one of several names the vendor's guides use: its setting has to hold the same. */
import type { Check } from '../check';
import { groupValues } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

export const profileGroupAttributeName: Check = {
  id: 'profile-group-attribute-name',
  category: 'profile',
  severity: 'notice',
  title: 'The group attribute has the name the guide begins with',
  failureTitle: 'The group attribute has another name than the guide begins with',
  why: 'The vendor reads groups from the attribute its setting names. The guides use different names for different IdPs, and one even names both for the same IdP.',
  remedy: {
    idp: 'Send the groups under the name the setting holds.',
    sp: 'Enter the name that arrives into the setting (OVHcloud: Group Attribute Name).',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    subject.profile?.habits?.groupSetting !== undefined && groupValues(subject).length > 0,
  run: (subject) => {
    const { profile, mapping } = subject;
    const [first] = groupValues(subject);
    const expected = mapping?.group_attribute ?? profile?.groupAttributes[0];
    if (first === undefined || expected === undefined || first.attribute.name === expected) return [];
    return [
      {
        message: `Groups arrive as ${first.attribute.name ?? ''}: "${profile?.habits?.groupSetting ?? ''}" at ${profile?.name ?? ''} has to hold that name.`,
        expected,
        actual: first.attribute.name,
        place: { element: first.attribute.element, attribute: 'Name' },
      },
    ];
  },
};
