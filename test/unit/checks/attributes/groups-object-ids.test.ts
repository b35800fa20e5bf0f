import { expect, test } from 'vitest';
import { groupsObjectIds } from '../../../../src-main/checks/attributes/groups-object-ids';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const id = '9c1a7ad2-5b0c-4d0b-8f52-3b3d6f4f0a11';
const xml = responseXml(['>admins<', `>${id}<`]);
const mapping = (
  group: string,
): {
  facts: {
    mapping: { default_role: string; enforce_group_sync: boolean; group_mappings: Record<string, string[]> };
  };
} => ({
  facts: {
    mapping: { default_role: 'viewer', enforce_group_sync: true, group_mappings: { admin: [group] } },
  },
});

test('rules are written for names; without rules it is worth a notice', () => {
  expect(failuresOf(groupsObjectIds, xml, mapping('Admins'))[0]).toMatchObject({ expected: 'Admins' });
  expect(failuresOf(groupsObjectIds, xml)[0]?.severity).toBe('notice');
});

test('passes names, and GUIDs the rules know', () => {
  expect(passes(groupsObjectIds, responseXml())).toBe(true);
  expect(passes(groupsObjectIds, xml, mapping(id))).toBe(true);
});
