/** Signatures honest and not: what is valid, what exactly is covered, and why not. */
import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalize } from '../../../../src-main/core/xml/canonicalize';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { attributeOf } from '../../../../src-main/core/xml/query';
import type { SignatureReport, TrustedKey } from '../../../../src-main/core/xmlsec/signature-report';
import { indexIds, verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { change, responseXml } from '../../../helpers/response-xml';
import { keyValueOf, makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const stranger = makeSigner('stranger');
const signedAssertion = signXml(responseXml(), { signer, target: 'Assertion' });
const signedResponse = signXml(responseXml(), { signer, target: 'Response' });
const assertion = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(signedAssertion)![0];
const signature = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(signedAssertion)![0];
const bareAssertion = assertion.replace(signature, '');

function verify(xml: string, keys: readonly TrustedKey[] = [signer.trusted]): SignatureReport {
  const reports = verifySignatures(parseXml(xml), keys);
  expect(reports).toHaveLength(1);
  return reports[0]!;
}

function codesOf(report: SignatureReport): string[] {
  return report.problems.map(({ code }) => code);
}

function idOf(report: SignatureReport): string | null {
  return report.covers && attributeOf(report.covers, 'ID');
}

describe('honest signatures', () => {
  test.each([
    ['Assertion', signedAssertion, '_assertion1'],
    ['Response', signedResponse, '_response1'],
  ])('of the %s', (local, xml, id) => {
    const report = verify(xml);
    expect(report).toMatchObject({ valid: true, problems: [], trustedKey: signer.trusted });
    expect(report.covers?.local).toBe(local);
    expect(report.references[0]?.uri).toBe(`#${id}`);
    expect(report.references[0]?.computedDigest).toBe(report.references[0]?.declaredDigest);
    expect(report.references[0]?.canonicalText()).toBe(
      canonicalize(report.parent!, { method: 'exclusive', omit: report.element }),
    );
    expect(report.canonicalSignedInfo()).toMatch(/^<ds:SignedInfo xmlns:ds=/);
  });

  test('both, in document order', () => {
    const both = signXml(signedAssertion, { signer, target: 'Response' });
    expect(
      verifySignatures(parseXml(both), [signer.trusted]).map((report) => [report.valid, idOf(report)]),
    ).toEqual([
      [true, '_response1'],
      [true, '_assertion1'],
    ]);
  });

  test('any of the trusted keys will do, and the report names which', () => {
    expect(verify(signedAssertion, [stranger.trusted, signer.trusted]).trustedKey).toBe(signer.trusted);
  });

  test('SHA-1 verifies and is named', () => {
    const report = verify(signXml(responseXml(), { signer, target: 'Assertion', hash: 'sha1' }));
    expect(report.valid).toBe(true);
    expect(report.signatureAlgorithm).toMatch(/#rsa-sha1$/);
  });

  test('an empty URI names the whole document', () => {
    const xml = signXml(responseXml(), { signer, target: 'Response' });
    const info = /<ds:SignedInfo>[\s\S]*<\/ds:SignedInfo>/
      .exec(xml)![0]
      .replace('URI="#_response1"', 'URI=""');
    const canonical = info.replace(
      '<ds:SignedInfo>',
      '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
    );
    const value = sign('sha256', Buffer.from(canonical), signer.privateKey).toString('base64');
    const report = verify(
      xml.replace(
        /<ds:SignedInfo>[\s\S]*<\/ds:SignatureValue>/,
        () => `${info}<ds:SignatureValue>${value}</ds:SignatureValue>`,
      ),
    );
    expect(report).toMatchObject({ valid: true, references: [{ uri: '' }] });
    expect(idOf(report)).toBe('_response1');
  });

  test.each([
    ['sha256', 'prime256v1'],
    ['sha384', 'secp384r1'],
    ['sha512', 'secp521r1'],
    ['sha1', 'prime256v1'],
  ])('ECDSA with %s, r and s side by side', (hash, namedCurve) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
    const key: TrustedKey = { ...signer.trusted, key: publicKey };
    const method = `http://www.w3.org/2001/04/xmldsig-more#ecdsa-${hash}`;
    const info = /<ds:SignedInfo>[\s\S]*<\/ds:SignedInfo>/
      .exec(signedAssertion)![0]
      .replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', method);
    const octets = Buffer.from(
      info.replace('<ds:SignedInfo>', '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">'),
    );
    const value = sign(hash, octets, { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64');
    const xml = signedAssertion.replace(
      /<ds:SignedInfo>[\s\S]*<\/ds:SignatureValue>/,
      () => `${info}<ds:SignatureValue>${value}</ds:SignatureValue>`,
    );
    expect(verify(xml, [key])).toMatchObject({ valid: true, signatureAlgorithm: method });
    expect(codesOf(verify(xml))).toEqual(['value-mismatch']);
  });
});

describe('trust', () => {
  const keyInfo = keyValueOf(signer);
  const claimed = signXml(responseXml(), { signer, target: 'Assertion', keyInfo });

  test('without a trusted key nothing is valid, whatever the message carries', () => {
    expect(verify(claimed, [])).toMatchObject({ valid: null, trustedKey: null, embeddedKeyVerifies: true });
    expect(codesOf(verify(claimed, []))).toEqual(['no-trusted-key']);
  });

  test('an embedded key does not help against other trusted keys', () => {
    const report = verify(claimed, [stranger.trusted]);
    expect(report).toMatchObject({ valid: false, covers: null, trustedKey: null, embeddedKeyVerifies: true });
    expect(codesOf(report)).toEqual(['value-mismatch']);
  });

  test('a signature that not even its own key verifies', () => {
    const other = signXml(responseXml(), { signer, target: 'Assertion', keyInfo: keyValueOf(stranger) });
    expect(codesOf(verify(other, []))).toEqual(['value-mismatch-embedded', 'no-trusted-key']);
    expect(verify(other)).toMatchObject({ valid: true, embeddedKeyVerifies: false });
  });

  test('HMAC with the public key as its secret is refused', () => {
    const pem = signer.trusted.key.export({ type: 'spki', format: 'pem' });
    const info = /<ds:SignedInfo>[\s\S]*<\/ds:SignedInfo>/
      .exec(signedAssertion)![0]
      .replace('#rsa-sha256', '#hmac-sha256');
    const value = createHmac('sha256', pem).update(info).digest('base64');
    const xml = signedAssertion.replace(
      /<ds:SignedInfo>[\s\S]*<\/ds:SignatureValue>/,
      () => `${info}<ds:SignatureValue>${value}</ds:SignatureValue>`,
    );
    expect(verify(xml).valid).toBe(false);
    expect(codesOf(verify(xml))).toEqual(['algorithm-key-mismatch']);
  });
});

describe('changed or malformed', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a changed value',
      change(signedAssertion, ['alice@example.com', 'admin@example.com']),
      ['digest-mismatch'],
    ],
    [
      'another digest algorithm',
      change(signedAssertion, ['xmlenc#sha256', 'xmldsig-more#md5']),
      ['unsupported-algorithm', 'value-mismatch'],
    ],
    [
      'another signature algorithm',
      change(signedAssertion, ['xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-md5']),
      ['unsupported-algorithm'],
    ],
    [
      'a comment in DigestValue',
      change(signedAssertion, ['<ds:DigestValue>', '<ds:DigestValue><!---->']),
      ['comment-in-digest'],
    ],
    [
      'a comment in SignatureValue',
      change(signedAssertion, ['<ds:SignatureValue>', '<ds:SignatureValue><!---->']),
      ['comment-in-digest'],
    ],
    [
      'a second SignedInfo before the true one',
      change(signedAssertion, ['<ds:SignedInfo>', '<ds:SignedInfo></ds:SignedInfo><ds:SignedInfo>']),
      ['several-signed-infos', 'no-reference', 'unsupported-algorithm', 'unsupported-algorithm'],
    ],
    [
      'a second SignedInfo behind the true one',
      change(signedAssertion, ['</ds:SignedInfo>', '</ds:SignedInfo><ds:SignedInfo></ds:SignedInfo>']),
      ['several-signed-infos'],
    ],
    [
      'a second SignatureValue',
      change(signedAssertion, [
        '</ds:SignatureValue>',
        '</ds:SignatureValue><ds:SignatureValue>AAAA</ds:SignatureValue>',
      ]),
      ['malformed'],
    ],
    [
      'no SignatureValue',
      signedAssertion.replace(/<ds:SignatureValue>.*<\/ds:SignatureValue>/, ''),
      ['malformed'],
    ],
    [
      'a DigestValue that is not base64',
      signedAssertion.replace(/<ds:DigestValue>.*?<\//, '<ds:DigestValue>%%</'),
      ['malformed', 'value-mismatch'],
    ],
    [
      'two References',
      signXml(responseXml(), { signer, target: 'Assertion', references: 2 }),
      ['several-references'],
    ],
    [
      'an XSLT transform',
      signXml(responseXml(), {
        signer,
        target: 'Assertion',
        extraTransform: 'http://www.w3.org/TR/1999/REC-xslt-19991116',
      }),
      ['forbidden-transform'],
    ],
    ['no end tag of the root', signedAssertion.replace('</samlp:Response>', ''), ['malformed']],
    [
      'a relative namespace URI in SignedInfo, which hashes as nothing elsewhere',
      change(signedAssertion, ['<ds:SignedInfo>', '<ds:SignedInfo xmlns:x="1">']),
      ['canonicalization-failed'],
    ],
  ])('%s', (_what, xml, codes) => {
    const report = verify(xml);
    expect(codesOf(report)).toEqual(codes);
    expect(report).toMatchObject({ valid: false, covers: null });
  });

  test('a decoy DigestValue elsewhere in the Signature is not read', () => {
    const changed = change(signedAssertion, ['alice@example.com', 'admin@example.com']);
    const target = parseXml(changed.replace(signature, '')).root!.children.find(
      (child) => child.kind === 'element' && child.local === 'Assertion',
    );
    if (target?.kind !== 'element') throw new Error('no assertion');
    const digest = createHash('sha256')
      .update(canonicalize(target, { method: 'exclusive' }))
      .digest('base64');
    const decoy = `<ds:Object><ds:DigestValue>${digest}</ds:DigestValue></ds:Object>`;
    const xml = change(changed, ['<ds:SignedInfo>', `${decoy}<ds:SignedInfo>`]);
    expect(codesOf(verify(xml))).toEqual(['digest-mismatch']);
  });
});

describe('wrapping', () => {
  const evil = change(bareAssertion, ['alice@example.com', 'admin@example.com'], ['_assertion1', '_evil']);

  test('the true assertion hidden in the Signature of a false one', () => {
    const moved = evil.replace(
      '</saml:Issuer>',
      () =>
        `</saml:Issuer>${signature.replace('</ds:Signature>', `<ds:Object>${bareAssertion}</ds:Object></ds:Signature>`)}`,
    );
    const report = verify(responseXml().replace(bareAssertion, () => moved));
    expect(codesOf(report)).toContain('reference-not-parent');
    expect(report).toMatchObject({ valid: false, covers: null });
    expect(attributeOf(report.parent!, 'ID')).toBe('_evil');
    expect(attributeOf(report.references[0]!.target!, 'ID')).toBe('_assertion1');
  });

  test('a false assertion beside the true one is not covered', () => {
    const report = verify(signedAssertion.replace(assertion, () => evil + assertion));
    expect(report.valid).toBe(true);
    expect(idOf(report)).toBe('_assertion1');
  });

  test('a false assertion around the true one is not covered', () => {
    const around = evil.replace('</saml:Assertion>', () => `${assertion}</saml:Assertion>`);
    const report = verify(signedAssertion.replace(assertion, () => around));
    expect(idOf(report)).toBe('_assertion1');
    expect(attributeOf(report.parent!.parent!, 'ID')).toBe('_evil');
  });

  test.each(['ID', 'Id', 'id', 'xml:id'])(
    'a second element with the same value in %s makes it ambiguous',
    (name) => {
      const report = verify(
        change(signedAssertion, ['<samlp:Status>', `<samlp:Status ${name}="_assertion1">`]),
      );
      expect(codesOf(report)).toEqual(['duplicate-id']);
      expect(report).toMatchObject({ valid: false, covers: null });
    },
  );

  test('a signature beside the element it names', () => {
    const report = verify(signXml(responseXml(), { signer, target: 'Response', referenceId: '_assertion1' }));
    expect(codesOf(report)).toEqual(['reference-not-parent']);
    expect(report.covers).toBeNull();
  });

  test.each(['#nowhere', 'http://localhost/x', '#xpointer(/)', '#'])(
    'the URI %s resolves to nothing and is never fetched',
    (uri) => {
      expect(codesOf(verify(change(signedAssertion, ['URI="#_assertion1"', `URI="${uri}"`])))).toContain(
        'reference-not-found',
      );
    },
  );
});

test('the index holds every element an ID could name', () => {
  const index = indexIds(parseXml('<a ID="1"><b Id="1"/><c xml:id="2" name="3"/></a>'));
  expect([...index].map(([id, elements]) => [id, elements.map(({ name }) => name)])).toEqual([
    ['1', ['a', 'b']],
    ['2', ['c']],
  ]);
});
