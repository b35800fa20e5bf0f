import { expect, test } from 'vitest';
import { encryptionAlgorithmUncommon } from '../../../../src-main/checks/encryption/encryption-algorithm-uncommon';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { makeSigner } from '../../../helpers/sign-xml';
import { encryptXml } from '../../../helpers/encrypt-xml';
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

test('says nothing about what was opened', () => {
  const { privateKey, trusted } = makeSigner();
  const xml = responseXml([assertionXml, encryptXml(assertionXml, trusted.key)]);
  const opened = outcomeOf(encryptionAlgorithmUncommon, xml, { facts: { decryptionKeys: [privateKey] } });
  expect(opened.verdict).toBe('not-applicable');
});
