import { expect, test } from 'vitest';
import { groupsPaths } from '../../../../src-main/checks/attributes/groups-paths';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('a path', () => {
  expect(failuresOf(groupsPaths, responseXml(['>admins<', '>/staff/admins<']))[0]?.expected).toBe('admins');
});

test('passes names, a slash inside included', () => {
  expect(passes(groupsPaths, responseXml(['>admins<', '>read/write<']))).toBe(true);
});
