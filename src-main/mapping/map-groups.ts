/**
 * From a user's groups to an application's roles, with the reason. The rules are Qovery's: a default role;
 * mappings that count only while group sync is enforced; several groups to one role; names compared exactly.
 * What Qovery does not document (a user who matches several roles) is reported as ambiguous, never guessed.
 * Source: Qovery/documentation docs/configuration/organization/sso.mdx, read 2026-11-21.
 */
import type { AttributeJson } from '../contract/model/decoded';
import type { GroupMapping, MappingOutcome } from '../contract/model/mapping';
import { findGroupAttribute, groupOverageAttribute } from './find-group-attribute';
import { applyGroupFilter } from './group-filter';
import { describeDifference } from './near-miss';
import { checkAttributes } from './required-attributes';

type Facts = Omit<MappingOutcome, 'outcome' | 'roles' | 'reason'>;

/** `attributes` as decoded. Throws GroupFilterError when the mapping's own filter is no regular expression. */
export function mapGroups(attributes: readonly AttributeJson[], mapping: GroupMapping): MappingOutcome {
  const facts = gatherFacts(attributes, mapping);
  const overage = attributes.some(({ name }) => name === groupOverageAttribute);
  return { ...facts, ...decide(facts, mapping, overage) };
}

function gatherFacts(attributes: readonly AttributeJson[], mapping: GroupMapping): Facts {
  const attribute = findGroupAttribute(attributes, mapping.group_attribute);
  const received = [...new Set(attribute?.values ?? [])];
  const { kept, filtered } = mapping.group_filter
    ? applyGroupFilter(received, mapping.group_filter)
    : { kept: received, filtered: [] };
  const rules = Object.entries(mapping.group_mappings).flatMap(([role, groups]) =>
    groups.map((group) => ({ role, group })),
  );
  const ignoreCase = mapping.group_comparison === 'ignore-case';
  const key = (group: string): string => (ignoreCase ? group.toLowerCase() : group);

  const steps: MappingOutcome['steps'] = [];
  const unmatched: string[] = [];
  const nearMisses: MappingOutcome['nearMisses'] = [];
  for (const group of kept) {
    const matching = rules.filter((rule) => key(rule.group) === key(group));
    for (const { role, group: rule } of matching)
      steps.push({ group, role, rule: `"${rule}" grants ${role}` });
    if (matching.length > 0) continue;
    unmatched.push(group);
    for (const rule of rules) {
      const difference = describeDifference(group, rule.group);
      if (difference !== null) nearMisses.push({ group, rule: rule.group, difference });
    }
  }
  return {
    groupAttribute: attribute?.name ?? null,
    groups: received,
    filtered,
    steps,
    unmatched,
    nearMisses,
    attributes: checkAttributes(attributes, mapping.required_attributes ?? []),
  };
}

function decide(
  facts: Facts,
  mapping: GroupMapping,
  overage: boolean,
): Pick<MappingOutcome, 'outcome' | 'roles' | 'reason'> {
  const { default_role: fallback } = mapping;
  if (!mapping.enforce_group_sync) {
    return {
      outcome: 'not-synchronised',
      roles: [fallback],
      reason: `Group sync is off, so no group mapping is used: the default role ${fallback} is what the user gets.`,
    };
  }
  const roles = [...new Set(facts.steps.map(({ role }) => role))];
  const [role] = roles;
  if (role === undefined) {
    const why = whyNone(facts, mapping, overage);
    return mapping.unmatched_user === 'refuse'
      ? { outcome: 'refused', roles: [], reason: `Not in valid groups: ${why}.` }
      : {
          outcome: 'default',
          roles: [fallback],
          reason: `The default role ${fallback} applies, because ${why}.`,
        };
  }
  if (roles.length > 1) {
    const grants = facts.steps.map(({ group, role: granted }) => `"${group}" grants ${granted}`).join(', ');
    return {
      outcome: 'ambiguous',
      roles,
      reason: `Ambiguous: ${grants}, and which of several roles wins is not defined.`,
    };
  }
  const groups = [...new Set(facts.steps.map(({ group }) => `"${group}"`))];
  const verb = groups.length === 1 ? 'grants' : 'grant';
  return {
    outcome: 'mapped',
    roles,
    reason: `${capital(listOf(groups, groups.length === 1 ? 'group' : 'groups'))} ${verb} ${role}.`,
  };
}

function whyNone(facts: Facts, mapping: GroupMapping, overage: boolean): string {
  if (facts.groupAttribute === null) {
    if (overage)
      return 'the IdP sent a link in place of the groups (the user has more groups than Entra ID sends)';
    return mapping.group_attribute === undefined
      ? 'no attribute with groups arrived'
      : `no attribute named "${mapping.group_attribute}" arrived`;
  }
  if (facts.groups.length === 0) return `the attribute "${facts.groupAttribute}" arrived without a group`;
  if (facts.unmatched.length === 0)
    return `the group filter held back ${listOf(
      facts.filtered.map(({ group }) => `"${group}"`),
      'group',
    )}`;
  const [miss] = facts.nearMisses;
  const hint = miss ? `; "${miss.group}" comes near "${miss.rule}" but ${miss.difference}` : '';
  return `no rule names ${listOf(
    facts.unmatched.map((group) => `"${group}"`),
    'group',
  )}${hint}`;
}

const LISTED = 5;

function listOf(names: readonly string[], noun: string): string {
  const shown = names.slice(0, LISTED).join(', ');
  const rest = names.length - LISTED;
  return `${noun} ${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
