import { expect, test } from 'vitest';
import { attributeEncrypted } from '../../../../src-main/checks/encryption/attribute-encrypted';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { encryptedXml } from '../../../helpers/encrypted-xml';

test('an EncryptedAttribute among the attributes', () => {
  const xml = responseXml([
    '<saml:AttributeStatement>',
    `<saml:AttributeStatement>${encryptedXml({ wrapper: 'EncryptedAttribute' })}`,
  ]);
  expect(failuresOf(attributeEncrypted, xml)).toHaveLength(1);
});

test('passes plain attributes', () => {
  expect(passes(attributeEncrypted, responseXml())).toBe(true);
});
