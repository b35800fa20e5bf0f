import { expect, test } from 'vitest';
import { saml2intNameIdNotTransient } from '../../../../src-main/checks/saml2int/saml2int-name-id-not-transient';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const email = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

test('an e-mail address, or none', () => {
  expect(failuresOf(saml2intNameIdNotTransient, responseXml())[0]?.actual).toBe(email);
  const encrypted = responseXml([
    `<saml:NameID Format="${email}">alice@example.com</saml:NameID>`,
    '<saml:EncryptedID/>',
  ]);
  expect(failuresOf(saml2intNameIdNotTransient, encrypted)).toHaveLength(1);
});

test('passes a transient one', () => {
  expect(
    passes(
      saml2intNameIdNotTransient,
      responseXml([email, 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient']),
    ),
  ).toBe(true);
});
