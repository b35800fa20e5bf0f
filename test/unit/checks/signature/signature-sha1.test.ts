import { expect, test } from 'vitest';
import { signatureSha1 } from '../../../../src-main/checks/signature/signature-sha1';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

test('warns of SHA-1 in signature and digest', () => {
  const [failure] = failuresOf(
    signatureSha1,
    signXml(responseXml(), { signer, target: 'Assertion', hash: 'sha1' }),
    trusting,
  );
  expect(failure?.actual).toContain('#rsa-sha1');
  expect(failure?.actual).toContain('#sha1');
});

test('passes SHA-256', () => {
  expect(passes(signatureSha1, signXml(responseXml(), { signer, target: 'Assertion' }), trusting)).toBe(true);
});
