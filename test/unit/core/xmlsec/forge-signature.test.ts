import { createHmac, createVerify } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseXml } from '../../../../src-main/core/xml/parse';
import {
  forgeSignature,
  type ForgedSignatureSpec,
  keyValueText,
  transformText,
} from '../../../../src-main/core/xmlsec/forge-signature';
import { verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { trustCertificate } from '../../../../src-main/core/xmlsec/trusted-key';
import type { SigningKey } from '../../../../src-main/core/xmlsec/sign';
import { makeTestKey } from '../../../helpers/test-key';

let key: SigningKey;
beforeAll(async () => {
  ({ key } = await makeTestKey());
});

const plain = '<a ID="_1"><b>c</b></a>';

function sign(spec: Partial<ForgedSignatureSpec> = {}): string {
  const { root } = parseXml(plain);
  if (root === null) throw new Error('no root');
  return plain.replace('<b>', () => `${forgeSignature(root, { key: key.privateKey, ...spec })}<b>`);
}

function problems(xml: string): readonly string[] {
  const trusted = trustCertificate(key.certificate.pem, 'certificate');
  return verifySignatures(parseXml(xml), [trusted]).flatMap((report) =>
    report.problems.map(({ code }) => code),
  );
}

describe('the verifier finds what was forged and nothing else', () => {
  test.each<[string, Partial<ForgedSignatureSpec>, readonly string[]]>([
    ['an honest signature', {}, []],
    ['RSA with SHA-512', { method: 'rsa-sha512', digest: 'sha512' }, []],
    ['RSA with SHA-1', { method: 'rsa-sha1', digest: 'sha1' }, []],
    ['MD5', { method: 'rsa-md5', digest: 'md5' }, ['unsupported-algorithm', 'unsupported-algorithm']],
    ['an unknown method', { method: 'unknown' }, ['unsupported-algorithm']],
    ['an HMAC', { method: 'hmac-sha256', secret: 'x' }, ['algorithm-key-mismatch']],
    ['no Reference', { uris: [] }, ['no-reference']],
    ['two References', { uris: ['#_1', '#_1'] }, ['several-references']],
    ['a Reference elsewhere', { uris: ['#_2'] }, ['reference-not-found']],
    ['the digest of nothing', { digestOf: '' }, ['digest-mismatch']],
    [
      'another transform',
      { transforms: transformText('urn:x', '<ds:XPath>1</ds:XPath>') },
      ['forbidden-transform'],
    ],
  ])('%s', (_, spec, expected) => {
    expect([...problems(sign(spec))].sort()).toEqual([...expected].sort());
  });
});

test('a Signature that is there already is not part of the digest', () => {
  const once = sign();
  const { root } = parseXml(once);
  if (root === null) throw new Error('no root');
  const again = forgeSignature(root, { key: key.privateKey });
  expect(once).toContain(again);
});

test('an HMAC is the one of the secret, cut as it says', () => {
  const forged = sign({ method: 'hmac-sha256', secret: 'x', hmacOutputLength: 80 });
  const signedInfo = /<ds:SignedInfo>.*<\/ds:SignedInfo>/.exec(forged)?.[0] ?? '';
  const canonical = signedInfo.replace(
    '<ds:SignedInfo>',
    '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
  );
  const full = createHmac('sha256', 'x').update(canonical).digest().subarray(0, 10).toString('base64');
  expect(forged).toContain(`<ds:SignatureValue>${full}</ds:SignatureValue>`);
  expect(forged).toContain('<ds:HMACOutputLength>80</ds:HMACOutputLength>');
});

test('MD5 is signed as it says', () => {
  const forged = sign({ method: 'rsa-md5' });
  const signedInfo = /<ds:SignedInfo>.*<\/ds:SignedInfo>/.exec(forged)?.[0] ?? '';
  const value = /<ds:SignatureValue>([^<]*)</.exec(forged)?.[1] ?? '';
  const verifier = createVerify('md5').update(
    signedInfo.replace('<ds:SignedInfo>', '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">'),
  );
  expect(verifier.verify(key.certificate.publicKey, value, 'base64')).toBe(true);
});

test('a Reference without URI, KeyInfo with a bare key', () => {
  const forged = sign({ uris: [null], keyInfo: keyValueText(key.certificate.publicKey) });
  expect(forged).toContain('<ds:Reference><ds:Transforms>');
  const [report] = verifySignatures(parseXml(forged), []);
  expect(report?.embeddedKeyVerifies).toBe(true);
});
