import { expect, test } from 'vitest';
import { encryptionAlgorithmUncommon } from '../../../../src-main/checks/encryption/encryption-algorithm-uncommon';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { encryptedXml, GCM } from '../../../helpers/encrypted-xml';

test('AES-GCM and the newer RSA-OAEP, each named', () => {
  const xml = responseXml([
    assertionXml,
    encryptedXml({ data: GCM, keys: ['http://www.w3.org/2009/xmlenc11#rsa-oaep'] }),
  ]);
  expect(failuresOf(encryptionAlgorithmUncommon, xml).map(({ actual }) => actual)).toEqual([
    GCM,
    'http://www.w3.org/2009/xmlenc11#rsa-oaep',
  ]);
});

test('passes AES-CBC with rsa-oaep-mgf1p', () => {
  expect(passes(encryptionAlgorithmUncommon, responseXml([assertionXml, encryptedXml()]))).toBe(true);
});
