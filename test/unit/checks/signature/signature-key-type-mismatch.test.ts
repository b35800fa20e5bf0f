import { expect, test } from 'vitest';
import { signatureKeyTypeMismatch } from '../../../../src-main/checks/signature/signature-key-type-mismatch';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';
import { generateKeyPairSync } from 'node:crypto';
const signer = makeSigner();
const ec = { ...makeSigner().trusted, key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey };
const signed = signXml(responseXml(), { signer, target: 'Assertion' });

test('an RSA signature and only an EC key', () => {
  expect(failuresOf(signatureKeyTypeMismatch, signed, { facts: { idpKeys: [ec] } })[0]?.expected).toBe('EC');
});

test('passes when one key is of the kind', () => {
  expect(passes(signatureKeyTypeMismatch, signed, { facts: { idpKeys: [ec, signer.trusted] } })).toBe(true);
});
