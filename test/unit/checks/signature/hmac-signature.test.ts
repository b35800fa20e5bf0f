import { expect, test } from 'vitest';
import { hmacSignature } from '../../../../src-main/checks/signature/hmac-signature';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });

test('an HMAC in place of an RSA signature', () => {
  const xml = change(signed, ['xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256']);
  expect(failuresOf(hmacSignature, xml)[0]?.actual).toContain('#hmac-sha256');
});

test('passes RSA', () => {
  expect(passes(hmacSignature, signed)).toBe(true);
});
