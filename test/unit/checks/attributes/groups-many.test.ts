import { expect, test } from 'vitest';
import { groupsMany } from '../../../../src-main/checks/attributes/groups-many';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const grouped = (count: number): string =>
  responseXml([
    '<saml:AttributeValue>admins</saml:AttributeValue><saml:AttributeValue>users</saml:AttributeValue>',
    '<saml:AttributeValue>g</saml:AttributeValue>'.repeat(count),
  ]);

test('151 groups', () => {
  expect(failuresOf(groupsMany, grouped(151))[0]?.actual).toBe('151');
});

test('passes 150', () => {
  expect(passes(groupsMany, grouped(150))).toBe(true);
});
