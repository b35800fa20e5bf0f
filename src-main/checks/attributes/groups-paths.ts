/** Groups as full paths: Keycloak's group mapper writes /parent/child unless told otherwise. */
import type { Check } from '../check';
import { groupValues, hasGroupValues, mappedGroups } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

export const groupsPaths: Check = {
  id: 'groups-paths',
  category: 'attributes',
  severity: 'notice',
  title: 'Groups are sent without their path',
  failureTitle: 'Groups are sent with their full path',
  why: 'A rule for admins does not match /admins. Keycloak writes the path unless the mapper says otherwise.',
  remedy: {
    idp: 'Keycloak: switch "Full group path" off in the group list mapper.',
    sp: 'Write the whole path into the rule, with the leading slash.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: hasGroupValues,
  run: (subject) => {
    const mapped = mappedGroups(subject);
    const found = groupValues(subject).filter(
      ({ value }) => /^\/[^/]/.test(value) && !mapped.includes(value),
    );
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        message: `${found.length === 1 ? '1 group is' : `${found.length} groups are`} sent with a path, such as ${first.value}.`,
        expected: first.value.split('/').pop() ?? '',
        actual: first.value,
        place: { element: first.element, part: 'content' as const },
      },
    ];
  },
};
