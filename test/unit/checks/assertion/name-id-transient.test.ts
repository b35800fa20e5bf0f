import { expect, test } from 'vitest';
import { nameIdTransient } from '../../../../src-main/checks/assertion/name-id-transient';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const email = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

test('a transient name', () => {
  expect(
    failuresOf(nameIdTransient, responseXml([email, 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient'])),
  ).toHaveLength(1);
});

test('passes another format, or none', () => {
  expect(passes(nameIdTransient, responseXml())).toBe(true);
  expect(passes(nameIdTransient, responseXml([` Format="${email}"`, '']))).toBe(true);
});
