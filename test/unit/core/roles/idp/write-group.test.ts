import { expect, it } from 'vitest';
import { writeGroup } from '../../../../../src-main/core/roles/idp/write-group';

it.each([
  ['name', 'R&D, EU', 'R&D, EU'],
  ['path', 'ops', '/ops'],
  ['path', '/ops/eu', '/ops/eu'],
  ['dn', 'ops', 'CN=ops,OU=Groups,DC=example,DC=com'],
  ['dn', 'R&D, EU', 'CN=R&D\\, EU,OU=Groups,DC=example,DC=com'],
  ['dn', '#a ', 'CN=\\#a\\ ,OU=Groups,DC=example,DC=com'],
  ['dn', 'CN=ops,DC=corp', 'CN=ops,DC=corp'],
  ['guid', '3F2504E0-4F89-11D3-9A0C-0305E82C3301', '3F2504E0-4F89-11D3-9A0C-0305E82C3301'],
] as const)('as %s: %s', (form, group, expected) => {
  expect(writeGroup(group, form)).toBe(expected);
});

it('makes the same GUID of the same name, and another of another', () => {
  const guid = writeGroup('ops', 'guid');
  expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(writeGroup('ops', 'guid')).toBe(guid);
  expect(writeGroup('Ops', 'guid')).not.toBe(guid);
});
