import { expect, test } from 'vitest';
import { signatureMalformed } from '../../../../src-main/checks/signature/signature-malformed';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const trusting = { facts: { idpKeys: [signer.trusted] } };

const signed = signXml(responseXml(), { signer, target: 'Assertion' });

test.each([
  ['no SignatureValue', /<ds:SignatureValue>[^<]*<\/ds:SignatureValue>/],
  ['no Reference', /<ds:Reference .*<\/ds:Reference>/],
  ['no SignedInfo', /<ds:SignedInfo>.*<\/ds:SignedInfo>/],
])('%s', (_name, part) => {
  expect(failuresOf(signatureMalformed, signed.replace(part, ''), trusting).length).toBeGreaterThan(0);
});

test('a comment in DigestValue', () => {
  const xml = change(signed, ['<ds:DigestValue>', '<ds:DigestValue><!--x-->']);
  expect(failuresOf(signatureMalformed, xml, trusting).length).toBeGreaterThan(0);
});

test('passes a whole signature', () => {
  expect(passes(signatureMalformed, signed, trusting)).toBe(true);
});
