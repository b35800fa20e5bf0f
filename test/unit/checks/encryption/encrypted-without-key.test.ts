import { expect, test } from 'vitest';
import { encryptedWithoutKey } from '../../../../src-main/checks/encryption/encrypted-without-key';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, subjectOf } from '../../../helpers/run-check';
import { makeSigner } from '../../../helpers/sign-xml';

const encrypted =
  '<saml:EncryptedAssertion><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Element"><xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/><xenc:CipherData><xenc:CipherValue>AAAA</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></saml:EncryptedAssertion>';
const xml = responseXml([assertionXml, encrypted]);
const decryptionKeys = [makeSigner().privateKey];

test('no key at hand opens it', () => {
  const [failure] = failuresOf(encryptedWithoutKey, xml, { facts: { decryptionKeys } });
  expect(failure?.message).toContain('aes256-cbc');
});

test('waits for a key what was decrypted, and asks nothing of a plain assertion', () => {
  expect(outcomeOf(encryptedWithoutKey, xml)).toMatchObject({
    verdict: 'not-verified',
    needs: ['decryption-key'],
  });
  expect(outcomeOf(encryptedWithoutKey, responseXml(), { facts: { decryptionKeys } }).verdict).toBe(
    'not-applicable',
  );
  const subject = subjectOf(xml, { facts: { decryptionKeys } });
  const decryptions = subject.decryptions.map((outcome) => ({ ...outcome, problem: null }));
  expect(encryptedWithoutKey.run({ ...subject, decryptions })).toEqual([]);
});
