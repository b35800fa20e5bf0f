import { expect, test } from 'vitest';
import { signatureSha1 } from '../../../../src-main/checks/signature/signature-sha1';
import { authnRequestXml, responseXml } from '../../../helpers/response-xml';
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

test('warns of SHA-1 in the query string', () => {
  const rawQuery =
    'SAMLRequest=x&SigAlg=http%3A%2F%2Fwww.w3.org%2F2000%2F09%2Fxmldsig%23rsa-sha1&Signature=AAAA';
  const setting = { transport: { binding: 'redirect', rawQuery } as const };
  expect(failuresOf(signatureSha1, authnRequestXml, setting)[0]?.message).toContain(
    'SigAlg of the query string',
  );
});
