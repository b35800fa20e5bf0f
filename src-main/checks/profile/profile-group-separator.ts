/** A group name holds the character at which the vendor's tools split lists. */
import type { Check } from '../check';
import { groupValues, hasGroupValues } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

export const profileGroupSeparator: Check = {
  id: 'profile-group-separator',
  category: 'profile',
  severity: 'notice',
  title: "Group names work with the vendor's tools",
  failureTitle: "A group name holds the character the vendor's tools split at",
  why: 'The name cannot be entered as one: the tool makes two groups of it, and neither is the one that arrives. The API takes it.',
  remedy: {
    idp: 'Rename the group, or send another attribute of it.',
    sp: 'Enter the mapping through the API instead of the command line.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => subject.profile?.habits?.groupSeparator !== undefined && hasGroupValues(subject),
  run: (subject) => {
    const separator = subject.profile?.habits?.groupSeparator ?? ',';
    return groupValues(subject)
      .filter(({ value }) => value.includes(separator))
      .map(({ element, value }) => ({
        message: `The group ${value} holds "${separator}", at which the tools of ${subject.profile?.name ?? ''} split.`,
        expected: `a name without "${separator}"`,
        actual: value,
        place: { element, part: 'content' as const },
      }));
  },
};
