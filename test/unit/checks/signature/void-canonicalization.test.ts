import { expect, test } from 'vitest';
import { voidCanonicalization } from '../../../../src-main/checks/signature/void-canonicalization';
import { change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const signed = signXml(responseXml(), { signer, target: 'Assertion' });

test('the digest of nothing', () => {
  const xml = signed.replace(
    /<ds:DigestValue>[^<]*/,
    '<ds:DigestValue>47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  );
  expect(failuresOf(voidCanonicalization, xml)[0]?.message).toContain('no octets');
});

test('a relative namespace inside what is signed', () => {
  const xml = change(signed, ['<saml:Subject>', '<saml:Subject xmlns:x="1">']);
  expect(failuresOf(voidCanonicalization, xml)[0]?.actual).toBe('1');
});

test('passes absolute namespaces, and leaves alone a relative one outside what is signed', () => {
  expect(passes(voidCanonicalization, signed)).toBe(true);
  expect(passes(voidCanonicalization, change(signed, ['<samlp:Status>', '<samlp:Status xmlns:x="1">']))).toBe(
    true,
  );
});
