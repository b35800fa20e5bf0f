import { expect, test } from 'vitest';
import { keyTransportRsa15 } from '../../../../src-main/checks/encryption/key-transport-rsa-1-5';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { encryptedXml } from '../../../helpers/encrypted-xml';

test('RSA 1.5', () => {
  const keys = ['http://www.w3.org/2001/04/xmlenc#rsa-1_5'];
  expect(failuresOf(keyTransportRsa15, responseXml([assertionXml, encryptedXml({ keys })]))).toHaveLength(1);
});

test('passes RSA-OAEP', () => {
  expect(passes(keyTransportRsa15, responseXml([assertionXml, encryptedXml()]))).toBe(true);
});
