import { expect, test } from 'vitest';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { explainSignature } from '../../../../src-main/core/xmlsec/explain-signature';
import type { TrustedKey } from '../../../../src-main/core/xmlsec/signature-report';
import { verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { assertionXml, change } from '../../../helpers/response-xml';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner('the IdP');
const compact = assertionXml.replace(/>\s+</g, '><');
const signed = (xml: string): string => signXml(xml, { signer, target: 'Assertion' });

function explain(xml: string, keys: readonly TrustedKey[] = [signer.trusted]) {
  const document = parseXml(xml);
  const [report] = verifySignatures(document, keys);
  if (report === undefined) throw new Error('no signature');
  return explainSignature(report, keys, document.root);
}

test('a signature that holds, or only lacks a key, needs no explanation', () => {
  expect(explain(signed(compact))).toBeNull();
  expect(explain(signed(compact), [])).toBeNull();
});

test('pretty-printed after signing: proved by taking the white space out', () => {
  const pretty = signed(compact)
    .replace(/<saml:(Subject|Conditions|AuthnStatement)>/g, '\n  <saml:$1>')
    .replace('<saml:Conditions', '\n  <saml:Conditions');
  const explanation = explain(pretty);
  expect(explanation).toMatchObject({
    cause: 'reformatted',
    covered: '/saml:Assertion',
    consumed: '/saml:Assertion',
  });
  expect(explanation?.tried.find(({ matches }) => matches)?.form).toBe(
    'without-white-space-between-elements',
  );
  expect(explanation?.canonical).toContain('\n  <saml:Conditions');
  expect(explanation?.matching).not.toContain('\n  <saml:Conditions');
});

test('minified after signing cannot be undone, and is not called reformatting', () => {
  expect(explain(signed(assertionXml).replace(/>\s+</g, '><'))?.cause).toBe('content-changed');
});

test.each([
  ['UTF-8 read as Latin-1', 'Zo\u00eb', 'Zo\u00c3\u00ab', 're-encoded'],
  ['decomposed', 'Zo\u00eb', 'Zoe\u0308', 're-encoded'],
  ['a plus that became a space', 'a+b', 'a b', 're-encoded'],
  ['another value', 'alice', 'mallory', 'content-changed'],
])('%s', (_what, before, after, cause) => {
  const xml = change(compact, ['<saml:AttributeValue>users', `<saml:AttributeValue>${before}`]);
  expect(
    explain(change(signed(xml), [`<saml:AttributeValue>${before}`, `<saml:AttributeValue>${after}`]))?.cause,
  ).toBe(cause);
});

test('carriage returns that a transfer dropped', () => {
  const xml = change(compact, ['<saml:AttributeValue>users', '<saml:AttributeValue>a&#xD;\nb']);
  expect(explain(change(signed(xml), ['a&#xD;\nb', 'a\nb']))?.cause).toBe('re-encoded');
});

test('hashed or canonicalised in another way than declared', () => {
  const sha1 = change(signXml(compact, { signer, target: 'Assertion', hash: 'sha1' }), [
    'http://www.w3.org/2000/09/xmldsig#sha1',
    'http://www.w3.org/2001/04/xmlenc#sha256',
  ]);
  expect(explain(sha1)?.cause).toBe('other-digest-algorithm');
  const unused = change(compact, ['<saml:Assertion ', '<saml:Assertion xmlns:x="urn:x" ']);
  const inclusive = change(signed(unused), [
    '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
    '<ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"',
  ]);
  expect(explain(inclusive)?.cause).toBe('other-canonicalization');
});

test('the digest of no octets is called what it is', () => {
  const void256 = signed(compact).replace(
    /<ds:DigestValue>[^<]*/,
    '<ds:DigestValue>47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  );
  expect(explain(void256)).toMatchObject({ cause: 'digest-of-nothing', matching: '' });
});

test('signed by another key that the message carries', () => {
  const other = makeSigner('somebody else');
  const { n = '', e = '' } = other.trusted.key.export({ format: 'jwk' });
  const plain = (part: string): string => Buffer.from(part, 'base64url').toString('base64');
  const keyInfo = `<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>${plain(n)}</ds:Modulus><ds:Exponent>${plain(e)}</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>`;
  const xml = signXml(compact, { signer: other, target: 'Assertion', keyInfo });
  expect(explain(xml)).toMatchObject({ cause: 'other-key' });
});

test('SignedInfo changed, reformatted, or made with another hash', () => {
  const xml = signed(compact);
  const swapped = change(xml, ['xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-sha512']);
  expect(explain(swapped)?.cause).toBe('signed-info-changed');
  expect(explain(change(xml, ['<ds:Reference', '\n<ds:Reference']))?.cause).toBe('reformatted');
});

test('what cannot be computed says why', () => {
  const explanation = explain(signed(compact).replace(/<ds:Reference[\s\S]*<\/ds:Reference>/, ''));
  expect(explanation).toMatchObject({ cause: 'not-computed', canonical: null });
  expect(explanation?.words).toContain('Reference');
});
