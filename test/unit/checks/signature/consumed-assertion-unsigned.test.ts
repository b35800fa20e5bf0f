import { expect, test } from 'vitest';
import { consumedAssertionUnsigned } from '../../../../src-main/checks/signature/consumed-assertion-unsigned';
import { assertionXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

const signedAssertion = signXml(assertionXml, { signer, target: 'Assertion' });
const forged = change(assertionXml, ['_assertion1', '_evil'], ['alice@', 'mallory@']);

test('the forged assertion in front of the signed one is the one that is read', () => {
  const xml = responseXml([assertionXml, forged + signedAssertion]);
  const [failure] = failuresOf(consumedAssertionUnsigned, xml, trusting);
  expect(failure?.message).toContain('_evil, which names mallory@example.com');
});

test('passes a signed assertion, and an unsigned one inside a signed Response', () => {
  expect(
    passes(consumedAssertionUnsigned, signXml(responseXml(), { signer, target: 'Assertion' }), trusting),
  ).toBe(true);
  expect(
    passes(consumedAssertionUnsigned, signXml(responseXml(), { signer, target: 'Response' }), trusting),
  ).toBe(true);
});
