/** Several groups in one value, with commas or semicolons between them. */
import type { Check } from '../check';
import { groupValues, hasGroupValues, mappedGroups } from '../derived/group-values';
import { assertionKinds } from '../derived/protocol-message';

const distinguishedName = /^\s*(?:CN|OU|UID|DC)=/i;

/** The parts, when the value is a list; null for a single name. A lone comma may belong to a name. */
function partsOf(value: string, mapped: readonly string[]): readonly string[] | null {
  if (mapped.includes(value) || distinguishedName.test(value)) return null;
  for (const delimiter of [';', '|', ',', '\n']) {
    const parts = value.split(delimiter).map((part) => part.trim());
    if (parts.length < 2 || parts.some((part) => part === '')) continue;
    if (
      delimiter !== ',' ||
      parts.length > 2 ||
      parts.some((part) => mapped.includes(part)) ||
      !/, /.test(value)
    )
      return parts;
  }
  return null;
}

export const groupsDelimited: Check = {
  id: 'groups-delimited',
  category: 'attributes',
  severity: 'warning',
  title: 'Each group has an AttributeValue of its own',
  failureTitle: 'Several groups stand in one value',
  why: 'To the application this is one group with a long name, which no rule matches. Few products split values, and each at another character.',
  remedy: {
    idp: 'Send one AttributeValue for each group (Okta: a Group Attribute Statement in place of an attribute with an expression).',
    sp: 'Where the product offers it, name the delimiter it shall split at.',
  },
  citations: ['core-2.7.3.1-one-value-each'],
  needs: [],
  kinds: assertionKinds,
  applies: hasGroupValues,
  run: (subject) => {
    const mapped = mappedGroups(subject);
    return groupValues(subject).flatMap(({ attribute, element, value }) => {
      const parts = attribute.values.length === 1 ? partsOf(value, mapped) : null;
      if (parts === null) return [];
      return [
        {
          message: `The one value of ${attribute.name ?? '(no name)'} holds ${parts.length} groups: ${parts.join(' and ')}.`,
          expected: `${parts.length} AttributeValue elements`,
          actual: value,
          place: { element, part: 'content' as const },
        },
      ];
    });
  },
};
