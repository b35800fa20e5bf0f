import { expect, test } from 'vitest';
import { signatureValueMismatch } from '../../../../src-main/checks/signature/signature-value-mismatch';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

const stranger = makeSigner('stranger');

test('no known key verifies the value', () => {
  const xml = signXml(responseXml(), { signer: stranger, target: 'Assertion' });
  const [failure] = failuresOf(signatureValueMismatch, xml, trusting);
  expect(failure?.message).toContain('verifies with none of the trusted keys (test key)');
});

test('passes when one does', () => {
  expect(
    passes(signatureValueMismatch, signXml(responseXml(), { signer, target: 'Assertion' }), trusting),
  ).toBe(true);
});
