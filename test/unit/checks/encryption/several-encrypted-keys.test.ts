import { expect, test } from 'vitest';
import { severalEncryptedKeys } from '../../../../src-main/checks/encryption/several-encrypted-keys';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { encryptedXml, OAEP } from '../../../helpers/encrypted-xml';

test('two keys', () => {
  expect(
    failuresOf(severalEncryptedKeys, responseXml([assertionXml, encryptedXml({ keys: [OAEP, OAEP] })]))[0]
      ?.actual,
  ).toBe('2');
});

test('passes one', () => {
  expect(passes(severalEncryptedKeys, responseXml([assertionXml, encryptedXml()]))).toBe(true);
});
