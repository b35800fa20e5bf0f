/**
 * Okta's four group filters: the IdP sends only the groups that pass. `Matches regex` has to match the
 * whole group name, which is why Okta's own examples wrap what they look for in `.*`. Patterns come from
 * users, so they run on RE2 (linear time), never on RegExp.
 */
import { RE2JS } from 're2js';
import type { GroupFilter } from '../contract/model/mapping';

export interface FilteredGroups {
  readonly kept: string[];
  /** Groups held back, each with the filter in words. */
  readonly filtered: { readonly group: string; readonly by: string }[];
}

/** Thrown for a pattern that cannot be compiled; the message says where it breaks. */
export class GroupFilterError extends Error {}

export function applyGroupFilter(groups: readonly string[], filter: GroupFilter): FilteredGroups {
  const passes = compileFilter(filter);
  const by = describeFilter(filter);
  const kept: string[] = [];
  const filtered: { group: string; by: string }[] = [];
  for (const group of groups) {
    if (passes(group)) kept.push(group);
    else filtered.push({ group, by });
  }
  return { kept, filtered };
}

export function describeFilter({ type, value }: GroupFilter): string {
  switch (type) {
    case 'startsWith':
      return `starts with "${value}"`;
    case 'equals':
      return `equals "${value}"`;
    case 'contains':
      return `contains "${value}"`;
    case 'regex':
      return `matches the regex "${value}" from the first to the last character`;
  }
}

function compileFilter({ type, value }: GroupFilter): (group: string) => boolean {
  switch (type) {
    case 'startsWith':
      return (group) => group.startsWith(value);
    case 'equals':
      return (group) => group === value;
    case 'contains':
      return (group) => group.includes(value);
    case 'regex': {
      const pattern = compilePattern(value);
      return (group) => pattern.matches(group);
    }
  }
}

function compilePattern(value: string): RE2JS {
  try {
    return RE2JS.compile(value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new GroupFilterError(`The group filter "${value}" is no regular expression: ${why}`);
  }
}
