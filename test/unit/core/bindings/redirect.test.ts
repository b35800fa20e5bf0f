/** The Redirect binding: what we send we can read and verify, and a signature counts over the raw query only. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../../src-main/core/bindings/detect';
import { encodeRedirect } from '../../../../src-main/core/bindings/redirect';
import { verifyRedirectSignature } from '../../../../src-main/core/bindings/redirect-signature';
import type { TrustedKey } from '../../../../src-main/core/xmlsec/signature-report';
import { authnRequestXml } from '../../../helpers/response-xml';
import { makeSigner } from '../../../helpers/sign-xml';

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const signer = makeSigner();
const stranger = makeSigner('stranger');
const spec = {
  url: 'https://idp.example.com/sso',
  parameter: 'SAMLRequest',
  xml: authnRequestXml,
  relayState: '/a b&c=\u00e9+~',
} as const;
const signed = encodeRedirect({ ...spec, sign: { key: signer.privateKey, algorithm: RSA_SHA256 } });
const query = signed.slice(signed.indexOf('?') + 1);

const signQuery = (text: string, algorithm = 'RSA-SHA256'): string =>
  encodeURIComponent(sign(algorithm, Buffer.from(text), signer.privateKey).toString('base64'));

describe('sending', () => {
  test('the message comes back as it was, with its RelayState', () => {
    const [message] = detect(encodeRedirect(spec)).messages;
    expect(message).toMatchObject({
      xml: authnRequestXml,
      binding: 'redirect',
      relayState: spec.relayState,
      parameter: 'SAMLRequest',
      url: spec.url,
      repairs: [],
    });
  });

  test('the parameters stand in the order of the binding; a query that was there stays', () => {
    const url = encodeRedirect({
      ...spec,
      url: 'https://idp.example.com/sso?tenant=1',
      sign: { key: signer.privateKey, algorithm: RSA_SHA256 },
    });
    expect(url.split(/[?&]/).map((field) => field.split('=')[0])).toEqual([
      'https://idp.example.com/sso',
      'tenant',
      'SAMLRequest',
      'RelayState',
      'SigAlg',
      'Signature',
    ]);
  });

  test('no RelayState, no parameter for it', () => {
    expect(encodeRedirect({ ...spec, relayState: null })).not.toContain('RelayState');
  });

  test('an unknown algorithm is refused', () => {
    const make = (): string =>
      encodeRedirect({ ...spec, sign: { key: signer.privateKey, algorithm: 'urn:x' } });
    expect(make).toThrow('Unknown signature algorithm urn:x');
  });
});

describe('verifying', () => {
  test('by the key that signed, among others', () => {
    expect(verifyRedirectSignature(query, [stranger.trusted, signer.trusted])).toMatchObject({
      valid: true,
      trustedKey: signer.trusted,
      signatureAlgorithm: RSA_SHA256,
      signedText: query.slice(0, query.indexOf('&Signature=')),
      problem: null,
    });
  });

  test('ECDSA', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const algorithm = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';
    const url = encodeRedirect({ ...spec, sign: { key: privateKey, algorithm } });
    const key: TrustedKey = { ...signer.trusted, key: publicKey };
    expect(verifyRedirectSignature(url.slice(url.indexOf('?') + 1), [signer.trusted, key])?.trustedKey).toBe(
      key,
    );
  });

  test('other parameters around are not signed and do not matter', () => {
    expect(verifyRedirectSignature(`tenant=1&${query}&x=y`, [signer.trusted])?.valid).toBe(true);
  });

  test('no signature, no report; no key, no verdict', () => {
    expect(verifyRedirectSignature('SAMLRequest=x&RelayState=y', [signer.trusted])).toBeNull();
    expect(verifyRedirectSignature(query, [])).toMatchObject({ valid: null, problem: null });
  });

  test.each([
    ['another key', query, stranger.trusted, 'The signature of the query does not verify'],
    [
      'a changed RelayState',
      query.replace('RelayState=', 'RelayState=x'),
      signer.trusted,
      'The signature of the query does not verify',
    ],
    [
      'a removed RelayState',
      query.replace(/RelayState=[^&]*&/, ''),
      signer.trusted,
      'The signature of the query does not verify',
    ],
    [
      'no SigAlg',
      query.replace(/SigAlg=[^&]*&/, ''),
      signer.trusted,
      'Signature is there, but SigAlg is missing',
    ],
    [
      'no Signature',
      query.replace(/&Signature=.*/, ''),
      signer.trusted,
      'SigAlg is there, but Signature is missing',
    ],
    [
      'an unknown algorithm',
      query.replace(/rsa-sha256/, 'rsa-md5'),
      signer.trusted,
      'SigAlg http://www.w3.org/2001/04/xmldsig-more#rsa-md5 is not supported',
    ],
    [
      'a repeated RelayState',
      `${query}&RelayState=evil`,
      signer.trusted,
      'RelayState stands in the query more than once, so what was signed is ambiguous',
    ],
    [
      'a repeated message',
      `SAMLRequest=evil&${query}`,
      signer.trusted,
      'SAMLRequest stands in the query more than once, so what was signed is ambiguous',
    ],
    [
      'a message of each kind',
      `${query}&SAMLResponse=evil`,
      signer.trusted,
      'The query has to hold SAMLRequest or SAMLResponse, and only one of them',
    ],
    [
      'garbage as Signature',
      query.replace(/Signature=.*/, 'Signature=%%%'),
      signer.trusted,
      'The signature of the query does not verify',
    ],
  ])('%s', (_, changed, key, problem) => {
    expect(verifyRedirectSignature(changed, [key])).toMatchObject({
      valid: false,
      problem,
      trustedKey: null,
    });
  });
});

describe('a signature over other octets is explained, never accepted', () => {
  const [message = '', relayState = '', sigAlg = ''] = query.split('&');
  const lower = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
  const over = (octets: string, sent = `${message}&${relayState}&${sigAlg}`): string =>
    `${sent}&Signature=${signQuery(octets)}`;
  const plain = (text: string): string => decodeURIComponent(text);

  test.each([
    ['lower-case escapes', over(lower(`${message}&${relayState}&${sigAlg}`)), /lower case/],
    [
      'upper-case escapes',
      over(`${message}&${relayState}&${sigAlg}`, lower(`${message}&${relayState}&${sigAlg}`)),
      /upper case|encoded again/,
    ],
    [
      'nothing encoded',
      over(`${plain(message)}&${plain(relayState)}&${plain(sigAlg)}`),
      /nothing is percent-encoded/,
    ],
    ['plus for blanks', over(`${message}&${relayState.replace(/%20/g, '+')}&${sigAlg}`), /written as \+/],
    ['no RelayState', over(`${message}&${sigAlg}`), /RelayState is left out or empty/],
    [
      'an empty RelayState',
      over(`${message}&RelayState=&${sigAlg}`, `${message}&${sigAlg}`),
      /RelayState is left out or empty/,
    ],
    [
      'the order of the URL',
      over(`${relayState}&${message}&${sigAlg}`, `${relayState}&${message}&${sigAlg}`),
      /order of the URL/,
    ],
  ])('%s', (_, sent, when) => {
    const report = verifyRedirectSignature(sent, [signer.trusted]);
    expect(report?.valid).toBe(false);
    expect(report?.verifiesWhen).toMatch(when);
  });

  test('a wrong signature is explained by nothing', () => {
    expect(verifyRedirectSignature(over('x'), [signer.trusted])?.verifiesWhen).toBeNull();
  });
});
