import { expect, test } from 'vitest';
import { decodingTransform } from '../../../../src-main/checks/signature/decoding-transform';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('base64 among the transforms', () => {
  const extraTransform = 'http://www.w3.org/2000/09/xmldsig#base64';
  const xml = signXml(responseXml(), { signer, target: 'Assertion', extraTransform });
  expect(failuresOf(decodingTransform, xml)[0]?.actual).toBe(extraTransform);
});

test('passes the transforms SAML allows', () => {
  expect(passes(decodingTransform, signXml(responseXml(), { signer, target: 'Assertion' }))).toBe(true);
});
