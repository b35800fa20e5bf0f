import { expect, test } from 'vitest';
import type { AttributeJson } from '../../../src-main/contract/model/decoded';
import { checkAttributes } from '../../../src-main/mapping/required-attributes';

const attribute = (
  name: string,
  value: string | null,
  friendlyName: string | null = null,
): AttributeJson => ({
  name,
  values: value === null ? [] : [value],
  nameFormat: null,
  friendlyName,
});
const problemOf = (received: AttributeJson, name: string): string | null | undefined =>
  checkAttributes([received], [{ name, required: true }])[0]?.problem;

test("OneLogin's stock name misses nOps's by one letter's case", () => {
  expect(problemOf(attribute('User.email', 'a@b'), 'User.Email')).toBe(
    'It arrived as "User.email": the case differs',
  );
});

test('a FriendlyName is not a Name', () => {
  expect(problemOf(attribute('urn:oid:0.9.2342.19200300.100.1.3', 'a@b', 'mail'), 'mail')).toBe(
    '"mail" is only its FriendlyName; its Name is "urn:oid:0.9.2342.19200300.100.1.3"',
  );
});

test('a claim URI is another name', () => {
  const uri = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress';
  expect(problemOf(attribute(uri, 'a@b'), 'email')).toBe(`It arrived under another name: "${uri}"`);
});

test('an empty value is a problem, white space around a name too', () => {
  expect(problemOf(attribute('email', ' '), 'email')).toBe('It arrived without a value');
  expect(problemOf(attribute('email', null), 'email')).toBe('It arrived without a value');
  expect(problemOf(attribute(' email', 'a@b'), 'email')).toBe('Its name arrived with white space around it');
});

test('the exact name wins over one that comes near', () => {
  const [found] = checkAttributes(
    [attribute('Email', 'wrong'), attribute('email', 'right')],
    [{ name: 'email', required: true }],
  );
  expect(found).toEqual({ required: 'email', found: 'email', value: 'right', problem: null });
});
