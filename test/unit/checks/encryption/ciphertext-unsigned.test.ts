import { expect, test } from 'vitest';
import { ciphertextUnsigned } from '../../../../src-main/checks/encryption/ciphertext-unsigned';
import { assertionXml, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';
import { encryptedXml, GCM } from '../../../helpers/encrypted-xml';
const message = responseXml([assertionXml, encryptedXml()]);

test('CBC in an unsigned Response', () => {
  expect(failuresOf(ciphertextUnsigned, message)[0]?.actual).toContain('cbc');
});

test('passes CBC in a signed Response, and GCM', () => {
  expect(passes(ciphertextUnsigned, signXml(message, { signer: makeSigner(), target: 'Response' }))).toBe(
    true,
  );
  expect(passes(ciphertextUnsigned, responseXml([assertionXml, encryptedXml({ data: GCM })]))).toBe(true);
});
