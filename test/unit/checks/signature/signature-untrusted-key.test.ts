import { expect, test } from 'vitest';
import { signatureUntrustedKey } from '../../../../src-main/checks/signature/signature-untrusted-key';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { keyValueOf, makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

const stranger = makeSigner('stranger');

test('a signature that holds only by its own key is not trusted', () => {
  const xml = signXml(responseXml(), {
    signer: stranger,
    target: 'Assertion',
    keyInfo: keyValueOf(stranger),
  });
  const [failure] = failuresOf(signatureUntrustedKey, xml, trusting);
  expect(failure?.message).toContain('is not among the trusted keys: test key');
});

test('passes by a trusted key, and waits for one', () => {
  const xml = signXml(responseXml(), { signer, target: 'Assertion', keyInfo: keyValueOf(signer) });
  expect(passes(signatureUntrustedKey, xml, trusting)).toBe(true);
  expect(outcomeOf(signatureUntrustedKey, xml).verdict).toBe('not-verified');
});
