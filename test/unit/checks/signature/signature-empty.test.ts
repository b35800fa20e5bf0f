import { expect, test } from 'vitest';
import { signatureEmpty } from '../../../../src-main/checks/signature/signature-empty';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('a Signature without content, and one whose value was taken out', () => {
  const shell = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>';
  const empty = responseXml(['</saml:Issuer>\n    <saml:Subject>', `</saml:Issuer>${shell}<saml:Subject>`]);
  expect(failuresOf(signatureEmpty, empty)[0]?.actual).toBe('no SignedInfo, no SignatureValue');
  const signed = signXml(responseXml(), { signer, target: 'Assertion' });
  const cut = signed.replace(/<ds:SignatureValue>.*<\/ds:SignatureValue>/, '');
  expect(failuresOf(signatureEmpty, cut)[0]?.actual).toBe('no SignatureValue');
});

test('passes a whole signature', () => {
  expect(passes(signatureEmpty, signXml(responseXml(), { signer, target: 'Assertion' }))).toBe(true);
});
