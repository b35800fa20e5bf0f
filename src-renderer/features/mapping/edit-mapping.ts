/** Changes to a mapping document, each giving a new one: order of roles is kept, nothing is merged by accident. */
import type { GroupMapping, MappingOutcome } from '../../../src-main/contract/model/mapping';

export function setGroups(mapping: GroupMapping, role: string, groups: readonly string[]): GroupMapping {
  return { ...mapping, group_mappings: { ...mapping.group_mappings, [role]: [...groups] } };
}

/** Renames in place. An empty name or one that is taken changes nothing. */
export function renameRole(mapping: GroupMapping, role: string, name: string): GroupMapping {
  const next = name.trim();
  if (next === '' || next === role || next in mapping.group_mappings) return mapping;
  const entries = Object.entries(mapping.group_mappings).map(([key, groups]): [string, string[]] => [
    key === role ? next : key,
    groups,
  ]);
  return { ...mapping, group_mappings: Object.fromEntries(entries) };
}

/** Adds an empty role called `name`, or `name-2`, `name-3` when that is taken. */
export function addRole(mapping: GroupMapping, name: string): GroupMapping {
  let free = name;
  for (let number = 2; free in mapping.group_mappings; number += 1) free = `${name}-${number}`;
  return { ...mapping, group_mappings: { ...mapping.group_mappings, [free]: [] } };
}

export function removeRole(mapping: GroupMapping, role: string): GroupMapping {
  const entries = Object.entries(mapping.group_mappings).filter(([key]) => key !== role);
  return { ...mapping, group_mappings: Object.fromEntries(entries) };
}

export function sameMapping(a: GroupMapping, b: GroupMapping): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every role a user may end up with: those with groups, and the default. */
export function rolesOf(mapping: GroupMapping): string[] {
  const roles = Object.keys(mapping.group_mappings);
  return roles.includes(mapping.default_role) ? roles : [...roles, mapping.default_role];
}

export interface PictureNode {
  readonly name: string;
  readonly state:
    'grants' | 'near-miss' | 'unmatched' | 'filtered' | 'granted' | 'default' | 'also' | 'unused';
  readonly note: string | null;
}

export interface PictureLine {
  readonly from: number;
  readonly to: number;
  readonly state: 'granted' | 'also' | 'near-miss';
}

export interface Picture {
  readonly groups: readonly PictureNode[];
  readonly roles: readonly PictureNode[];
  readonly lines: readonly PictureLine[];
}

interface PictureWords {
  readonly differs: (rule: string, difference: string) => string;
  readonly filtered: string;
  readonly noMatch: string;
  readonly defaultRole: string;
}

/** Groups on the left, roles on the right, and which lead to which. */
export function drawPicture(mapping: GroupMapping, outcome: MappingOutcome, words: PictureWords): Picture {
  const names = rolesOf(mapping);
  const groups = outcome.groups.map((group): PictureNode => {
    if (outcome.steps.some((step) => step.group === group))
      return { name: group, state: 'grants', note: null };
    const miss = outcome.nearMisses.find((one) => one.group === group);
    return miss === undefined
      ? { name: group, state: 'unmatched', note: words.noMatch }
      : { name: group, state: 'near-miss', note: words.differs(miss.rule, miss.difference) };
  });
  const kept = outcome.filtered.map(({ group }): PictureNode => ({
    name: group,
    state: 'filtered',
    note: words.filtered,
  }));
  const roles = names.map((name): PictureNode => {
    const matched = outcome.steps.some((step) => step.role === name);
    if (outcome.roles.includes(name)) return { name, state: matched ? 'granted' : 'default', note: null };
    if (matched) return { name, state: 'also', note: null };
    return { name, state: 'unused', note: name === mapping.default_role ? words.defaultRole : null };
  });
  const lines = outcome.steps.map((step): PictureLine => ({
    from: outcome.groups.indexOf(step.group),
    to: names.indexOf(step.role),
    state: outcome.roles.includes(step.role) ? 'granted' : 'also',
  }));
  const misses = outcome.nearMisses.flatMap((miss): PictureLine[] => {
    const role = names.find((name) => mapping.group_mappings[name]?.includes(miss.rule));
    return role === undefined
      ? []
      : [{ from: outcome.groups.indexOf(miss.group), to: names.indexOf(role), state: 'near-miss' }];
  });
  return {
    groups: [...groups, ...kept],
    roles,
    lines: [...lines, ...misses].filter((line) => line.from >= 0 && line.to >= 0),
  };
}
