import { expect, test } from 'vitest';
import { groupsPrefixed } from '../../../../src-main/checks/attributes/groups-prefixed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const grouped = (value: string): string => responseXml(['>admins<', `>${value}<`]);

test('groups= and group:', () => {
  expect(failuresOf(groupsPrefixed, grouped('groups=admins'))[0]?.expected).toBe('admins');
  expect(failuresOf(groupsPrefixed, grouped('Group: admins'))[0]?.expected).toBe('admins');
});

test('passes names, one that begins alike too', () => {
  expect(passes(groupsPrefixed, grouped('groups-admins'))).toBe(true);
});
