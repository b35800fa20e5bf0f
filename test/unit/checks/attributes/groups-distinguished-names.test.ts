import { expect, test } from 'vitest';
import { groupsDistinguishedNames } from '../../../../src-main/checks/attributes/groups-distinguished-names';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const grouped = (value: string): string => responseXml(['>admins<', `>${value}<`]);

test('a distinguished name; says which rule it misses', () => {
  const mapping = { default_role: 'viewer', enforce_group_sync: true, group_mappings: { admin: ['Admins'] } };
  const [failure] = failuresOf(groupsDistinguishedNames, grouped('CN=admins,OU=Groups,DC=example,DC=com'), {
    facts: { mapping },
  });
  expect(failure?.expected).toBe('Admins');
});

test('passes plain names', () => {
  expect(passes(groupsDistinguishedNames, responseXml())).toBe(true);
  expect(passes(groupsDistinguishedNames, grouped('CN=admins'))).toBe(true);
});
