/**
 * Every signature algorithm and canonicalisation a SAML message may come with, signed by xmlsec1, which shares no
 * code with ours. What xmlsec1 cannot sign is signed by node:crypto over octets that are canonical as written.
 */
import type { KeyObject } from 'node:crypto';
import { constants, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../../src-main/core/xml/parse';
import type { TrustedKey } from '../../../../src-main/core/xmlsec/signature-report';
import { verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { run, withFiles } from '../../../helpers/command';
import { responseXml } from '../../../helpers/response-xml';
import { makeSigner, signXml } from '../../../helpers/sign-xml';
import { hasXmlsec1, WITHOUT_XMLSEC1 } from '../../../helpers/xmlsec1';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const MORE_2007 = 'http://www.w3.org/2007/05/xmldsig-more#';
const MORE_2021 = 'http://www.w3.org/2021/04/xmldsig-more#';
const XENC = 'http://www.w3.org/2001/04/xmlenc#';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const INCLUSIVE_1_1 = 'http://www.w3.org/2006/12/xml-c14n11';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const keys = {
  rsa,
  p256: ec('prime256v1'),
  p384: ec('secp384r1'),
  p521: ec('secp521r1'),
  dsa: generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }),
};

function trust(key: KeyObject): TrustedKey {
  return { key, certificate: null, source: 'certificate', name: 'test key', entityId: null };
}

interface Recipe {
  readonly method: string;
  readonly digest?: string;
  readonly canonicalization?: string;
  readonly transform?: string;
  readonly keyInfo?: string;
}

/** A Response whose assertion holds what canonicalisations differ on, and a Signature for xmlsec1 to fill in. */
function template({ method, digest, canonicalization, transform, keyInfo }: Recipe): string {
  const method2 = canonicalization ?? EXCLUSIVE;
  const signature =
    `<ds:Signature xmlns:ds="${DS}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${method2}"/>` +
    `<ds:SignatureMethod Algorithm="${method}"/><!-- inside SignedInfo --><ds:Reference URI="#_assertion1"><ds:Transforms>` +
    `<ds:Transform Algorithm="${DS}enveloped-signature"/>${transform ?? `<ds:Transform Algorithm="${method2}"/>`}</ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${digest ?? `${XENC}sha256`}"/><ds:DigestValue/></ds:Reference></ds:SignedInfo>` +
    `<ds:SignatureValue/>${keyInfo === undefined ? '' : `<ds:KeyInfo>${keyInfo}</ds:KeyInfo>`}</ds:Signature>`;
  return responseXml()
    .replace('<samlp:Response ', '<samlp:Response xmlns:unused="urn:unused" xml:lang="en" ')
    .replace(
      /(<saml:Assertion[^>]*>[\s\S]*?<\/saml:Issuer>)/,
      (issuer) => `${issuer}${signature}<!-- a comment -->`,
    )
    .replace('alice@example.com', '<![CDATA[alice@example.com]]>');
}

function signedByXmlsec1(recipe: Recipe, key: KeyObject): string {
  const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return withFiles({ 'template.xml': template(recipe), 'key.pem': pem }, (cwd) => {
    const id = 'urn:oasis:names:tc:SAML:2.0:assertion:Assertion';
    const result = run(
      'xmlsec1',
      ['--sign', '--privkey-pem', 'key.pem', '--id-attr:ID', id, 'template.xml'],
      { cwd },
    );
    if (result.status !== 0) throw new Error(result.stderr);
    return result.stdout;
  });
}

const reportOf = (xml: string, trusted: readonly TrustedKey[]) => verifySignatures(parseXml(xml), trusted)[0];

describe.skipIf(!hasXmlsec1)(`signed by xmlsec1${hasXmlsec1 ? '' : ` (${WITHOUT_XMLSEC1})`}`, () => {
  test.each<[string, keyof typeof keys, Recipe]>([
    ['RSA SHA-1', 'rsa', { method: `${DS}rsa-sha1`, digest: `${DS}sha1` }],
    ['RSA SHA-224', 'rsa', { method: `${MORE}rsa-sha224`, digest: `${MORE}sha224` }],
    ['RSA SHA-256', 'rsa', { method: `${MORE}rsa-sha256` }],
    ['RSA SHA-384', 'rsa', { method: `${MORE}rsa-sha384`, digest: `${MORE}sha384` }],
    ['RSA SHA-512', 'rsa', { method: `${MORE}rsa-sha512`, digest: `${XENC}sha512` }],
    ['ECDSA P-256', 'p256', { method: `${MORE}ecdsa-sha256` }],
    ['ECDSA P-256 SHA-1', 'p256', { method: `${MORE}ecdsa-sha1` }],
    ['ECDSA P-384', 'p384', { method: `${MORE}ecdsa-sha384` }],
    ['ECDSA P-521', 'p521', { method: `${MORE}ecdsa-sha512` }],
    ['DSA', 'dsa', { method: 'http://www.w3.org/2009/xmldsig11#dsa-sha256' }],
    ...[EXCLUSIVE, INCLUSIVE, INCLUSIVE_1_1].flatMap((canonicalization): [string, 'rsa', Recipe][] => {
      const withComments = canonicalization + (canonicalization === EXCLUSIVE ? '' : '#') + 'WithComments';
      const method = `${MORE}rsa-sha256`;
      return [
        [canonicalization, 'rsa', { method, canonicalization }],
        [withComments, 'rsa', { method, canonicalization: withComments }],
      ];
    }),
    ['no canonicalisation named', 'rsa', { method: `${MORE}rsa-sha256`, transform: ' ' }],
    [
      'a prefix list',
      'rsa',
      {
        method: `${MORE}rsa-sha256`,
        transform: `<ds:Transform Algorithm="${EXCLUSIVE}"><ec:InclusiveNamespaces xmlns:ec="${EXCLUSIVE}" PrefixList="unused xs #default"/></ds:Transform>`,
      },
    ],
  ])('%s', (_name, kind, recipe) => {
    const { privateKey, publicKey } = keys[kind];
    const xml = signedByXmlsec1(recipe, privateKey);
    expect(reportOf(xml, [trust(publicKey)])).toMatchObject({ valid: true, problems: [] });
    const changed = xml.replace('alice@example.com', 'admin@example.com');
    expect(reportOf(changed, [trust(publicKey)])).toMatchObject({ valid: false, covers: null });
  });

  test('the bare RSA key in KeyValue shows the message whole and earns no trust', () => {
    const xml = signedByXmlsec1(
      { method: `${MORE}rsa-sha256`, keyInfo: '<ds:KeyValue/>' },
      keys.rsa.privateKey,
    );
    expect(reportOf(xml, [])).toMatchObject({ valid: null, embeddedKeyVerifies: true, trustedKey: null });
  });

  test('HMAC is refused, whatever its secret', () => {
    const xml = signedByXmlsec1({ method: `${MORE}rsa-sha256` }, keys.rsa.privateKey);
    const report = reportOf(xml.replace('#rsa-sha256', '#hmac-sha256'), [trust(keys.rsa.publicKey)]);
    expect(report?.valid).toBe(false);
    expect(report?.problems.map(({ code }) => code)).toContain('algorithm-key-mismatch');
  });
});

const unsigned = signXml(responseXml(), { signer: makeSigner(), target: 'Assertion' });

/** The same assertion with another SignatureMethod, its SignedInfo signed by `signOctets`. */
function resign(method: string, signOctets: (octets: Buffer) => Buffer, keyInfo = ''): string {
  const info = /<ds:SignedInfo>[\s\S]*<\/ds:SignedInfo>/
    .exec(unsigned)![0]
    .replace(/<ds:SignatureMethod [^>]*><\/ds:SignatureMethod>/, method);
  const octets = info.replace('<ds:SignedInfo>', `<ds:SignedInfo xmlns:ds="${DS}">`);
  const value = signOctets(Buffer.from(octets)).toString('base64');
  return unsigned.replace(
    /<ds:SignedInfo>[\s\S]*<\/ds:SignatureValue>/,
    () => `${info}<ds:SignatureValue>${value}</ds:SignatureValue>${keyInfo}`,
  );
}

const methodOf = (uri: string, content = ''): string =>
  `<ds:SignatureMethod Algorithm="${uri}">${content}</ds:SignatureMethod>`;

const pss =
  (hash: string, saltLength: number, key = rsa.privateKey) =>
  (octets: Buffer): Buffer =>
    sign(hash, octets, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });

const pssParameters = (content: string): string =>
  methodOf(`${MORE_2007}rsa-pss`, `<pss:RSAPSSParams xmlns:pss="${MORE_2007}">${content}</pss:RSAPSSParams>`);
const digestOf = (hash: string): string => `<ds:DigestMethod Algorithm="${XENC}${hash}"></ds:DigestMethod>`;

describe('RSASSA-PSS', () => {
  test.each([
    ['sha1', 20],
    ['sha224', 28],
    ['sha256', 32],
    ['sha384', 48],
    ['sha512', 64],
  ])('%s, salt of %i octets', (hash, length) => {
    const uri = `${MORE_2007}${hash}-rsa-MGF1`;
    const xml = resign(methodOf(uri), pss(hash, length));
    expect(reportOf(xml, [trust(rsa.publicKey)])).toMatchObject({ valid: true, signatureAlgorithm: uri });
    const otherSalt = resign(methodOf(uri), pss(hash, length - 1));
    expect(reportOf(otherSalt, [trust(rsa.publicKey)])?.valid).toBe(false);
  });

  test('a key made for it alone verifies it and nothing else', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
    const xml = resign(methodOf(`${MORE_2007}sha256-rsa-MGF1`), pss('sha256', 32, privateKey));
    expect(reportOf(xml, [trust(publicKey)])?.valid).toBe(true);
    const named = xml.replace(`${MORE_2007}sha256-rsa-MGF1`, `${MORE}rsa-sha256`);
    expect(reportOf(named, [trust(publicKey)])?.valid).toBe(false);
  });

  test.each<[string, string, string, number]>([
    ['by default', methodOf(`${MORE_2007}rsa-pss`), 'sha256', 32],
    ['with a hash', pssParameters(digestOf('sha512')), 'sha512', 64],
    ['with a salt', pssParameters(`${digestOf('sha256')}<pss:SaltLength>24</pss:SaltLength>`), 'sha256', 24],
    [
      'with everything said',
      pssParameters(
        `${digestOf('sha256')}<pss:MaskGenerationFunction Algorithm="${MORE_2007}MGF1">${digestOf('sha256')}</pss:MaskGenerationFunction><pss:SaltLength>32</pss:SaltLength><pss:TrailerField>1</pss:TrailerField>`,
      ),
      'sha256',
      32,
    ],
  ])('parameters in the message: %s', (_name, method, hash, salt) => {
    const report = reportOf(resign(method, pss(hash, salt)), [trust(rsa.publicKey)]);
    expect(report).toMatchObject({ valid: true, problems: [] });
  });

  test.each([
    [
      'a mask by another hash',
      `<pss:MaskGenerationFunction Algorithm="${MORE_2007}MGF1">${digestOf('sha512')}</pss:MaskGenerationFunction>`,
    ],
    ['another mask', `<pss:MaskGenerationFunction Algorithm="urn:other"></pss:MaskGenerationFunction>`],
    ['an unknown hash', digestOf('md5')],
    ['a salt that is no number', '<pss:SaltLength>all</pss:SaltLength>'],
    ['another trailer', '<pss:TrailerField>2</pss:TrailerField>'],
  ])('parameters that cannot be verified are refused: %s', (_name, content) => {
    const report = reportOf(resign(pssParameters(content), pss('sha256', 32)), [trust(rsa.publicKey)]);
    expect(report?.problems.map(({ code }) => code)).toEqual(['unsupported-algorithm']);
  });
});

test.each(['ed25519', 'ed448'] as const)('EdDSA: %s', (type) => {
  const { privateKey, publicKey } =
    type === 'ed25519' ? generateKeyPairSync(type) : generateKeyPairSync('ed448');
  const xml = resign(methodOf(`${MORE_2021}eddsa-${type}`), (octets) => sign(null, octets, privateKey));
  expect(reportOf(xml, [trust(publicKey)])?.valid).toBe(true);
  expect(reportOf(xml, [trust(rsa.publicKey)])?.valid).toBe(false);
});

describe('ECKeyValue', () => {
  const curves = [
    ['p256', 'sha256', 'urn:oid:1.2.840.10045.3.1.7'],
    ['p384', 'sha384', 'urn:oid:1.3.132.0.34'],
    ['p521', 'sha512', 'urn:oid:1.3.132.0.35'],
  ] as const;

  const keyInfoOf = (key: KeyObject, oid: string, lead = 4): string => {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const point = Buffer.concat([
      Buffer.from([lead]),
      Buffer.from(x, 'base64url'),
      Buffer.from(y, 'base64url'),
    ]);
    const curve = `<dsig11:NamedCurve URI="${oid}"/><dsig11:PublicKey>${point.toString('base64')}</dsig11:PublicKey>`;
    return `<ds:KeyInfo><ds:KeyValue><dsig11:ECKeyValue xmlns:dsig11="http://www.w3.org/2009/xmldsig11#">${curve}</dsig11:ECKeyValue></ds:KeyValue></ds:KeyInfo>`;
  };
  const signed = (name: (typeof curves)[number][0], hash: string, keyInfo: string): string =>
    resign(
      methodOf(`${MORE}ecdsa-${hash}`),
      (octets) => sign(hash, octets, { key: keys[name].privateKey, dsaEncoding: 'ieee-p1363' }),
      keyInfo,
    );

  test.each(curves)('%s', (name, hash, oid) => {
    const xml = signed(name, hash, keyInfoOf(createPublicKey(keys[name].privateKey), oid));
    expect(reportOf(xml, [])).toMatchObject({ valid: null, embeddedKeyVerifies: true });
  });

  test.each([
    ['of an unknown curve', 'urn:oid:1.3.132.0.10', 4],
    ['of another curve than its point', 'urn:oid:1.3.132.0.34', 4],
    ['compressed', 'urn:oid:1.2.840.10045.3.1.7', 2],
  ])('a point %s is no key', (_name, oid, lead) => {
    const xml = signed('p256', 'sha256', keyInfoOf(createPublicKey(keys.p256.privateKey), oid, lead));
    expect(reportOf(xml, [])?.embeddedKeyVerifies).toBe(false);
  });
});
