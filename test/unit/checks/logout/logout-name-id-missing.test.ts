import { expect, test } from 'vitest';
import { logoutNameIdMissing } from '../../../../src-main/checks/logout/logout-name-id-missing';
import { change, logoutRequestXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const nameId = '<saml:NameID>alice@example.com</saml:NameID>';

test('absent or empty', () => {
  expect(failuresOf(logoutNameIdMissing, change(logoutRequestXml, [nameId, '']))).toHaveLength(1);
  expect(
    failuresOf(logoutNameIdMissing, change(logoutRequestXml, ['alice@example.com', ' ']))[0]?.message,
  ).toBe('NameID is empty.');
});

test('passes a NameID, plain or encrypted', () => {
  expect(passes(logoutNameIdMissing, logoutRequestXml)).toBe(true);
  expect(passes(logoutNameIdMissing, change(logoutRequestXml, [nameId, '<saml:EncryptedID/>']))).toBe(true);
});
