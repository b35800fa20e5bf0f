import { expect, test } from 'vitest';
import { groupsDelimited } from '../../../../src-main/checks/attributes/groups-delimited';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const two =
  '<saml:AttributeValue>admins</saml:AttributeValue><saml:AttributeValue>users</saml:AttributeValue>';
const one = (value: string): string =>
  responseXml([two, `<saml:AttributeValue>${value}</saml:AttributeValue>`]);

test('semicolons, commas without a blank, three with blanks', () => {
  for (const value of ['admins;users', 'admins,users', 'admins, users, guests'])
    expect(failuresOf(groupsDelimited, one(value))).toHaveLength(1);
});

test('passes one name with a comma in it, a distinguished name, and separate values', () => {
  expect(passes(groupsDelimited, one('Sales, EMEA'))).toBe(true);
  expect(passes(groupsDelimited, one('CN=admins,OU=groups,DC=example,DC=com'))).toBe(true);
  expect(passes(groupsDelimited, responseXml())).toBe(true);
});
