/** Groups as object IDs: Entra ID sends GUIDs unless told otherwise, rules are written for names. */
import type { Check } from '../check';
import { groupValues, hasGroupValues, mappedGroups } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const groupsObjectIds: Check = {
  id: 'groups-object-ids',
  category: 'attributes',
  severity: 'warning',
  title: 'Groups are sent by the names rules are written for',
  failureTitle: 'Groups are sent as object IDs (GUIDs)',
  why: 'Entra ID sends the Object ID of each group by default. Rules with group names never match it, and the user gets the default role or none.',
  remedy: {
    idp: 'Entra ID: Attributes & Claims > group claim > Source attribute: sAMAccountName, or "Cloud-only group display names".',
    sp: 'Write the Object ID of the group into the rule.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: hasGroupValues,
  run: (subject) => {
    const mapped = mappedGroups(subject);
    const found = groupValues(subject).filter(({ value }) => guid.test(value.trim()));
    const [first] = found;
    if (first === undefined || found.some(({ value }) => mapped.includes(value))) return [];
    const expectsNames = mapped.some((name) => !guid.test(name));
    return [
      {
        message: `${found.length === 1 ? '1 group is a GUID' : `${found.length} groups are GUIDs`}, such as ${first.value}${expectsNames ? `; the rules are written for names such as ${mapped.find((name) => !guid.test(name)) ?? ''}` : ''}.`,
        expected: expectsNames ? mapped.join(', ') : 'names, if the rules are written for names',
        actual: first.value,
        ...(expectsNames ? {} : { severity: 'notice' as const }),
        place: { element: first.element, part: 'content' as const },
      },
    ];
  },
};
