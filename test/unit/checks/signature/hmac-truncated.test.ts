import { expect, test } from 'vitest';
import { hmacTruncated } from '../../../../src-main/checks/signature/hmac-truncated';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signed = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });

test('a length of 0', () => {
  const method = '<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256">';
  const xml = change(signed, [method, `${method}<ds:HMACOutputLength>0</ds:HMACOutputLength>`]);
  expect(failuresOf(hmacTruncated, xml)[0]?.actual).toBe('0');
});

test('passes a method without it', () => {
  expect(passes(hmacTruncated, signed)).toBe(true);
});
