/** Mappings are there, but group sync is off: they have no effect. */
import type { Check } from '../check';
import { groupValues, mappedGroups } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

export const profileGroupSyncOff: Check = {
  id: 'profile-group-sync-off',
  category: 'profile',
  severity: 'notice',
  title: 'Group mappings are in force',
  failureTitle: 'Group mappings are there, but group sync is off',
  why: 'The groups arrive and rules exist for them, yet the vendor does not look at them: users keep the role they have.',
  remedy: {
    idp: null,
    sp: 'Switch group sync on (Qovery: enterprise-connection update --enforce-group-sync; updating the default role alone switches it off again).',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    subject.profile?.habits?.syncOff !== undefined &&
    subject.mapping !== null &&
    mappedGroups(subject).length > 0,
  run: (subject) => {
    const { profile, mapping } = subject;
    const [first] = groupValues(subject);
    if (mapping === null || mapping.enforce_group_sync || first === undefined) return [];
    return [
      {
        message: `At ${profile?.name ?? ''} ${profile?.habits?.syncOff ?? ''}.`,
        expected: 'enforce_group_sync: true',
        actual: 'enforce_group_sync: false',
        place: { element: first.attribute.element },
      },
    ];
  },
};
