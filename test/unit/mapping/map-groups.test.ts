import { describe, expect, test } from 'vitest';
import type { AttributeJson } from '../../../src-main/contract/model/decoded';
import { type GroupMappingInput, groupMappingSchema } from '../../../src-main/contract/model/mapping';
import { mapGroups } from '../../../src-main/mapping/map-groups';

const attribute = (name: string, ...values: string[]): AttributeJson => ({
  name,
  values,
  nameFormat: null,
  friendlyName: null,
});
const map = (attributes: AttributeJson[], mapping: GroupMappingInput) =>
  mapGroups(attributes, groupMappingSchema.parse(mapping));
const groups = (...values: string[]): AttributeJson[] => [attribute('groups', ...values)];
const synced = { default_role: 'viewer', enforce_group_sync: true };

describe("Qovery's rules", () => {
  test('defaults are viewer and no synchronisation, as a new connection has them', () => {
    expect(groupMappingSchema.parse({})).toEqual({
      default_role: 'viewer',
      enforce_group_sync: false,
      group_mappings: {},
    });
  });

  test('several groups lead to one role', () => {
    const outcome = map(groups('DevSecOps', 'Administrators'), {
      ...synced,
      group_mappings: { admin: ['Administrators', 'DevSecOps'] },
    });
    expect(outcome).toMatchObject({ outcome: 'mapped', roles: ['admin'], unmatched: [] });
    expect(outcome.steps).toEqual([
      { group: 'DevSecOps', role: 'admin', rule: '"DevSecOps" grants admin' },
      { group: 'Administrators', role: 'admin', rule: '"Administrators" grants admin' },
    ]);
    expect(outcome.reason).toBe('Groups "DevSecOps", "Administrators" grant admin.');
  });

  test('one group among others: the others are listed as unmatched', () => {
    const outcome = map(groups('Everyone', 'Devs'), {
      ...synced,
      group_mappings: { 'Qovery Devs': ['Devs'] },
    });
    expect(outcome).toMatchObject({ outcome: 'mapped', roles: ['Qovery Devs'], unmatched: ['Everyone'] });
    expect(outcome.reason).toBe('Group "Devs" grants Qovery Devs.');
  });

  test('without enforced sync the mappings are not used, whatever they say', () => {
    const outcome = map(groups('Administrators'), { group_mappings: { admin: ['Administrators'] } });
    expect(outcome).toMatchObject({ outcome: 'not-synchronised', roles: ['viewer'] });
    expect(outcome.reason).toBe(
      'Group sync is off, so no group mapping is used: the default role viewer is what the user gets.',
    );
  });

  test('no groups, none matching: the default role', () => {
    const mapping = { ...synced, default_role: 'devops', group_mappings: { admin: ['Administrators'] } };
    expect(map([], mapping)).toMatchObject({
      outcome: 'default',
      roles: ['devops'],
      groupAttribute: null,
      reason: 'The default role devops applies, because no attribute with groups arrived.',
    });
    expect(map(groups(), mapping).reason).toContain('the attribute "groups" arrived without a group');
    expect(map(groups('Sales'), mapping)).toMatchObject({
      outcome: 'default',
      unmatched: ['Sales'],
      reason: 'The default role devops applies, because no rule names group "Sales".',
    });
  });

  test('several roles are reported as ambiguous with every grant, never chosen from', () => {
    const outcome = map(groups('A', 'B'), { ...synced, group_mappings: { admin: ['A'], viewer: ['B'] } });
    expect(outcome).toMatchObject({ outcome: 'ambiguous', roles: ['admin', 'viewer'] });
    expect(outcome.reason).toBe(
      'Ambiguous: "A" grants admin, "B" grants viewer, and which of several roles wins is not defined.',
    );
  });

  test('one group named under two roles is ambiguous as well', () => {
    const outcome = map(groups('A'), { ...synced, group_mappings: { admin: ['A'], viewer: ['A'] } });
    expect(outcome.outcome).toBe('ambiguous');
  });

  test('case counts, and the near miss is named', () => {
    const mapping = { ...synced, group_mappings: { admin: ['Administrators'] } };
    const outcome = map(groups('administrators'), mapping);
    expect(outcome).toMatchObject({ outcome: 'default', unmatched: ['administrators'] });
    expect(outcome.nearMisses).toEqual([
      { group: 'administrators', rule: 'Administrators', difference: 'differs in case' },
    ]);
    expect(outcome.reason).toContain('"administrators" comes near "Administrators" but differs in case');
    expect(map(groups('administrators'), { ...mapping, group_comparison: 'ignore-case' }).roles).toEqual([
      'admin',
    ]);
  });
});

describe('the fuller form', () => {
  test("OVHcloud's refusal names its own words", () => {
    const outcome = map(groups('Sales'), {
      ...synced,
      unmatched_user: 'refuse',
      group_mappings: { ADMIN: ['Administrators'] },
    });
    expect(outcome).toMatchObject({ outcome: 'refused', roles: [] });
    expect(outcome.reason).toBe('Not in valid groups: no rule names group "Sales".');
  });

  test('a group attribute that is named is the only one looked at', () => {
    const mapping = { ...synced, group_attribute: 'Group', group_mappings: { admin: ['A'] } };
    const outcome = map(groups('A'), mapping);
    expect(outcome).toMatchObject({ outcome: 'default', groupAttribute: null });
    expect(outcome.reason).toContain('no attribute named "Group" arrived');
    expect(map([attribute('Group', 'A')], mapping).roles).toEqual(['admin']);
  });

  test.each([
    'memberOf',
    'Group',
    'User.groups',
    'http://schemas.xmlsoap.org/claims/Group',
    'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
  ])('%s is found without being named', (name) => {
    const outcome = map([attribute('email', 'a@b'), attribute(name, 'A')], {
      ...synced,
      group_mappings: { admin: ['A'] },
    });
    expect(outcome).toMatchObject({ groupAttribute: name, roles: ['admin'] });
  });

  test('one attribute for each group, as Keycloak sends them, is read whole', () => {
    const outcome = map([attribute('Role', 'A'), attribute('Role', 'B')], {
      ...synced,
      group_mappings: { admin: ['B'] },
    });
    expect(outcome).toMatchObject({ groups: ['A', 'B'], roles: ['admin'] });
  });

  test('what the filter holds back cannot match, and is listed with the filter', () => {
    const outcome = map(groups('Administrators', 'Qovery-Devs'), {
      ...synced,
      group_filter: { type: 'startsWith', value: 'Qovery' },
      group_mappings: { admin: ['Administrators'] },
    });
    expect(outcome).toMatchObject({ outcome: 'default', unmatched: ['Qovery-Devs'] });
    expect(outcome.filtered).toEqual([{ group: 'Administrators', by: 'starts with "Qovery"' }]);
  });

  test("Entra ID's link in place of groups is told from no groups at all", () => {
    const link = attribute('http://schemas.microsoft.com/claims/groups.link', 'https://graph.example/x');
    expect(map([link], { ...synced }).reason).toContain('sent a link in place of the groups');
  });

  test('attributes asked for are found, missing or explained', () => {
    const outcome = map([attribute('Email', 'a@b'), attribute('name', 'Alice')], {
      ...synced,
      required_attributes: [
        { name: 'email' },
        { name: 'name' },
        { name: 'phone' },
        { name: 'x', required: false },
      ],
    });
    expect(outcome.attributes).toEqual([
      { required: 'email', found: 'Email', value: 'a@b', problem: 'It arrived as "Email": the case differs' },
      { required: 'name', found: 'name', value: 'Alice', problem: null },
      { required: 'phone', found: null, value: null, problem: 'No attribute of that name arrived' },
      { required: 'x', found: null, value: null, problem: null },
    ]);
  });

  test('many groups do not drown the reason', () => {
    const many = Array.from({ length: 500 }, (_, index) => `g${index}`);
    const { reason } = map(groups(...many), { ...synced, group_mappings: { admin: ['A'] } });
    expect(reason).toContain('and 495 more');
    expect(reason.length).toBeLessThan(200);
  });
});
