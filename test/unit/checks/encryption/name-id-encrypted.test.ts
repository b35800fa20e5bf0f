import { expect, test } from 'vitest';
import { nameIdEncrypted } from '../../../../src-main/checks/encryption/name-id-encrypted';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { encryptedXml } from '../../../helpers/encrypted-xml';

test('an EncryptedID', () => {
  const nameId =
    '<saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">alice@example.com</saml:NameID>';
  expect(
    failuresOf(nameIdEncrypted, responseXml([nameId, encryptedXml({ wrapper: 'EncryptedID' })])),
  ).toHaveLength(1);
});

test('passes a NameID', () => {
  expect(passes(nameIdEncrypted, responseXml())).toBe(true);
});
