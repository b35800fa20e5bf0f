import { beforeAll, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import type { XmlSpec } from '../../../../src-main/core/xml/spec';
import { element } from '../../../../src-main/core/xml/spec';
import { writeXml } from '../../../../src-main/core/xml/write';
import type { SignatureSpec } from '../../../../src-main/core/xmlsec/sign';
import { loadSigningKey, signEnveloped } from '../../../../src-main/core/xmlsec/sign';
import { makeTestKey } from '../../../helpers/test-key';
import { hasXmlsec1, WITHOUT_XMLSEC1, xmlsec1Verifies } from '../../../helpers/xmlsec1';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion';
const hostile = 'a<b>&"\'\r\n\t\u0085\u2028\u{1F600}é]]>';

function assertion(id = '_a'): XmlSpec {
  return element(
    'saml',
    'Assertion',
    SAML,
    [
      ['Version', '2.0'],
      ['ID', id],
      ['IssueInstant', hostile],
    ],
    [
      element('saml', 'Issuer', SAML, [], ['https://idp.test']),
      element('saml', 'Subject', SAML, [], [hostile]),
    ],
    [['xs', 'http://www.w3.org/2001/XMLSchema']],
  );
}

/** A second implementation's answer. */
function xmlCryptoVerifies(xml: string, certPem: string): boolean {
  const signature = /<(\w+:)?Signature[ >].*<\/(\w+:)?Signature>/s.exec(xml)![0];
  const verifier = new SignedXml({ publicCert: certPem, getCertFromKeyInfo: () => null });
  verifier.loadSignature(signature);
  try {
    return verifier.checkSignature(xml);
  } catch {
    return false;
  }
}

const variants: [name: string, options: Omit<SignatureSpec, 'key'>][] = [
  ['by default', {}],
  ['rsa-sha384', { algorithm: 'rsa-sha384' }],
  ['rsa-sha512', { algorithm: 'rsa-sha512' }],
  ['rsa-sha256 over sha512', { digest: 'sha512' }],
  ['the default namespace', { prefix: '' }],
  ['an InclusiveNamespaces list', { inclusivePrefixes: ['xs'] }],
  ['a wrapped certificate', { certificateLines: 'wrapped-76' }],
  ['no KeyInfo', { keyInfo: 'none' }],
];

describe('signEnveloped', () => {
  // xml-crypto knows no SHA-384.
  it.each(variants.filter(([name]) => name !== 'rsa-sha384'))(
    'makes what xml-crypto verifies: %s',
    (_name, options) => {
      const xml = writeXml(signEnveloped(assertion(), { key: made.key, ...options }));
      expect(xmlCryptoVerifies(xml, made.certPem)).toBe(true);
      expect(xmlCryptoVerifies(xml.replace('https://idp.test', 'https://evil.test'), made.certPem)).toBe(
        false,
      );
    },
  );

  it.for(variants)('makes what xmlsec1 verifies: %s', ([, options], { skip }) => {
    skip(!hasXmlsec1, WITHOUT_XMLSEC1);
    const xml = writeXml(signEnveloped(assertion(), { key: made.key, ...options }));
    expect(xmlsec1Verifies(xml, made.certPem, 'Assertion')).toBe(true);
    expect(
      xmlsec1Verifies(xml.replace('https://idp.test', 'https://evil.test'), made.certPem, 'Assertion'),
    ).toBe(false);
  });

  it('puts the Signature after the Issuer, and first where there is none', () => {
    const signed = signEnveloped(assertion(), { key: made.key });
    expect(signed.children.map((each) => typeof each === 'object' && each.local)).toEqual([
      'Issuer',
      'Signature',
      'Subject',
    ]);
    const bare = signEnveloped(element('m', 'M', 'urn:m', [['ID', '_m']], [element('m', 'N', 'urn:m')]), {
      key: made.key,
    });
    expect(bare.children.map((each) => typeof each === 'object' && each.local)).toEqual(['Signature', 'N']);
  });

  it('signs by the ID of the element, with exactly two transforms', () => {
    const xml = writeXml(signEnveloped(assertion('_chosen'), { key: made.key }));
    expect(xml).toContain('<ds:Reference URI="#_chosen">');
    expect([...xml.matchAll(/<ds:Transform Algorithm="([^"]+)"/g)].map((each) => each[1])).toEqual([
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ]);
  });

  it('refuses SHA-1 unless it is allowed', () => {
    expect(() => signEnveloped(assertion(), { key: made.key, algorithm: 'rsa-sha1' })).toThrow(/SHA-1/);
    expect(() => signEnveloped(assertion(), { key: made.key, digest: 'sha1' })).toThrow(/SHA-1/);
    const xml = writeXml(
      signEnveloped(assertion(), { key: made.key, algorithm: 'rsa-sha1', allowSha1: true }),
    );
    expect(xml).toContain('http://www.w3.org/2000/09/xmldsig#rsa-sha1');
    expect(xmlCryptoVerifies(xml, made.certPem)).toBe(true);
  });

  it('refuses an element without an ID', () => {
    expect(() => signEnveloped(element('', 'A', ''), { key: made.key })).toThrow(/no ID/);
  });
});

describe('loadSigningKey', () => {
  it('refuses a key that is not the certificate’s', async () => {
    const other = await makeTestKey('other.test');
    expect(() => loadSigningKey(other.keyPem, made.certPem)).toThrow(/does not belong to the certificate/);
  });

  it.each([
    ['no PEM', 'hello', /not PEM/],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', /not PEM/],
    ['damaged PEM', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', /damaged/],
    [
      'a pass phrase',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----',
      /pass phrase/,
    ],
  ])('says what is wrong with a key: %s', (_name, pem, message) => {
    expect(() => loadSigningKey(pem, made.certPem)).toThrow(message);
  });
});

describe('the looks of a Signature', () => {
  const sign = (change: Partial<SignatureSpec>): string =>
    writeXml(signEnveloped(assertion(), { key: made.key, ...change }));

  it.each([
    ['on many lines', { layout: 'one-element-a-line', valueLines: 'wrapped-and-padded' }],
    ['with its value in lines', { valueLines: 'wrapped-76', certificateLines: 'wrapped-76' }],
    ['with KeyInfo in the default namespace', { keyInfoPrefix: '' }],
    ['with the key named three times', { keyInfo: 'name-certificate-and-value', prefix: 'dsig' }],
    ['with the subject', { keyInfo: 'subject-and-certificate', prefix: '' }],
    ['without KeyInfo', { keyInfo: 'none', layout: 'one-element-a-line' }],
  ] as const)('%s, it verifies', (_, change) => {
    const xml = sign(change);
    expect(xmlCryptoVerifies(xml, made.certPem)).toBe(true);
    expect(xmlCryptoVerifies(xml.replace('idp.test', 'idp.evil'), made.certPem)).toBe(false);
  });

  it('puts line feeds around every element, and into the value', () => {
    const xml = sign({ layout: 'one-element-a-line', valueLines: 'wrapped-and-padded', keyInfo: 'none' });
    expect(xml).toContain('<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\n<ds:SignedInfo>\n');
    expect(xml).toContain('</ds:Reference>\n</ds:SignedInfo>\n<ds:SignatureValue>\n');
    expect(xml).toMatch(/\n<\/ds:SignatureValue>\n<\/ds:Signature>/);
    expect(/<ds:SignatureValue>\n([^\n]+)\n/.exec(xml)![1]).toHaveLength(76);
  });
});
