import { expect, test } from 'vitest';
import { nameIdTooLong } from '../../../../src-main/checks/assertion/name-id-too-long';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const email = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const named = (length: number, format = persistent): string =>
  responseXml([email, format], ['>alice@example.com</saml:NameID>', `>${'a'.repeat(length)}</saml:NameID>`]);

test('257 characters of a persistent name, and of another', () => {
  expect(failuresOf(nameIdTooLong, named(257))[0]?.severity).toBeUndefined();
  expect(failuresOf(nameIdTooLong, named(257, email))[0]?.severity).toBe('notice');
});

test('passes 256', () => {
  expect(passes(nameIdTooLong, named(256))).toBe(true);
});
