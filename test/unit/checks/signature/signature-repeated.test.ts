import { expect, test } from 'vitest';
import { signatureRepeated } from '../../../../src-main/checks/signature/signature-repeated';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

test('a second signature in the same element', () => {
  const once = signXml(responseXml(), { signer, target: 'Assertion' });
  const signature = /<ds:Signature .*<\/ds:Signature>/.exec(once)?.[0] ?? '';
  expect(
    failuresOf(signatureRepeated, change(once, [signature, signature + signature]), trusting),
  ).toHaveLength(1);
});

test('passes one signature in each element', () => {
  const both = signXml(signXml(responseXml(), { signer, target: 'Assertion' }), {
    signer,
    target: 'Response',
  });
  expect(passes(signatureRepeated, both, trusting)).toBe(true);
});
