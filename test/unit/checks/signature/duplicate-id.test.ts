import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { duplicateId } from '../../../../src-main/checks/signature/duplicate-id';
import { encryptXml } from '../../../helpers/encrypt-xml';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('names both places', () => {
  const [failure] = failuresOf(duplicateId, responseXml(['_assertion1', '_response1']));
  expect(failure?.message).toContain('/samlp:Response and ');
});

test('passes distinct IDs', () => {
  expect(passes(duplicateId, responseXml())).toBe(true);
});

const twoSignatures = (outer: string, inner: string) =>
  responseXml(
    [
      '<samlp:Status>',
      `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="${outer}"/><samlp:Status>`,
    ],
    [
      '<saml:Subject>',
      `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="${inner}"/><saml:Subject>`,
    ],
  );

test('an ID nobody refers to is bad form, and no way in', () => {
  expect(failuresOf(duplicateId, twoSignatures('Signature1', 'Signature1'))).toMatchObject([
    { severity: 'warning' },
  ]);
  expect(passes(duplicateId, twoSignatures('Signature1', 'Signature2'))).toBe(true);
});

test('signatures of a decrypted assertion are numbered by themselves', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const xml = twoSignatures('Signature1', 'Signature1');
  const assertion = xml.slice(xml.indexOf('<saml:Assertion'), xml.indexOf('</samlp:Response>')).trim();
  const sealed = xml.replace(assertion, () => encryptXml(assertion, publicKey));
  expect(passes(duplicateId, sealed, { facts: { decryptionKeys: [privateKey] } })).toBe(true);
});
