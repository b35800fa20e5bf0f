import { expect, test } from 'vitest';
import { signatureWrapping } from '../../../../src-main/checks/signature/signature-wrapping';
import { assertionXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };
const signed = signXml(responseXml(), { signer, target: 'Assertion' });
const original = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(signed)![0];
const evil = assertionXml.replaceAll('alice', 'admin').replace('_assertion1', '_evil');
const signature = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(signed)![0];
const bare = original.replace(signature, '');
const said = (xml: string): string => failuresOf(signatureWrapping, xml, trusting)[0]?.message ?? '';

test('names the trees made of assertions', () => {
  expect(said(change(signed, [original, evil + original]))).toContain('XSW3');
  expect(
    said(change(signed, [original, evil.replace('</saml:Assertion>', `${original}</saml:Assertion>`)])),
  ).toContain('XSW4');
  const carrying = evil.replace('</saml:Issuer>', `</saml:Issuer>${signature}`);
  expect(said(change(signed, [original, carrying + bare]))).toContain('XSW5');
  const holding = evil.replace(
    '</saml:Issuer>',
    `</saml:Issuer>${signature.replace('</ds:Signature>', `${bare}</ds:Signature>`)}`,
  );
  expect(said(change(signed, [original, holding]))).toContain('XSW6');
  expect(
    said(
      change(signed, [
        original,
        `<Extensions>${evil.replace('_evil', '_assertion1')}</Extensions>${original}`,
      ]),
    ),
  ).toContain('XSW7');
  const boxed = evil.replace(
    '</saml:Issuer>',
    `</saml:Issuer>${signature.replace('</ds:Signature>', `<Object>${bare}</Object></ds:Signature>`)}`,
  );
  expect(said(change(signed, [original, boxed]))).toContain('XSW8');
  expect(said(change(signed, [original, `${carrying}<wrapper>${bare}</wrapper>`]))).toContain('XSW9');
});

test('names the trees made of responses', () => {
  const whole = signXml(responseXml(), { signer, target: 'Response' });
  const own = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(whole)![0];
  const inner = whole.replace(own, '');
  const forged = responseXml(['_response1', '_evil'], ['_assertion1', '_evil2']);
  const around = (content: string): string => forged.replace('</saml:Issuer>', `</saml:Issuer>${content}`);
  expect(said(around(own.replace('</ds:Signature>', `${inner}</ds:Signature>`)))).toContain('XSW1');
  expect(said(around(inner + own))).toContain('XSW2');
});

test('passes honest messages: one assertion, a signed Response around two, a signed assertion in Advice', () => {
  expect(passes(signatureWrapping, signed, trusting)).toBe(true);
  const two = responseXml([assertionXml, assertionXml + evil]);
  expect(passes(signatureWrapping, signXml(two, { signer, target: 'Response' }), trusting)).toBe(true);
  const advised = signXml(
    evil.replace('<saml:AuthnStatement', `<saml:Advice>${original}</saml:Advice><saml:AuthnStatement`),
    { signer, target: 'Assertion' },
  );
  expect(passes(signatureWrapping, change(signed, [original, advised]), trusting)).toBe(true);
});
