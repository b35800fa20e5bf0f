import {
  createPrivateKey,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  createCipheriv,
} from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { encrypt } from 'xml-encryption';
import { parseXml } from '../../../../src-main/core/xml/parse';
import type { XmlElement } from '../../../../src-main/core/xml/node';
import { decryptElement } from '../../../../src-main/core/xmlsec/decrypt';
import { hasCorpus, readCorpus, WITHOUT_CORPUS } from '../../../helpers/corpus';
import { makeTestKey } from '../../../helpers/test-key';

const XENC = 'http://www.w3.org/2001/04/xmlenc#';
const XENC11 = 'http://www.w3.org/2009/xmlenc11#';
const DS = 'http://www.w3.org/2000/09/xmldsig#';
const PLAINTEXT = '<saml:Assertion xmlns:saml="urn:x">é &amp; \u{1F600}</saml:Assertion>';

let made: Awaited<ReturnType<typeof makeTestKey>>;
const { privateKey: otherKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
beforeAll(async () => {
  made = await makeTestKey('sp.test');
});

function keyOf(): ReturnType<typeof createPrivateKey> {
  return createPrivateKey(made.keyPem);
}

function wrap(content: string): XmlElement {
  const { root, problem } = parseXml(
    `<saml:EncryptedAssertion xmlns:saml="urn:x">${content}</saml:EncryptedAssertion>`,
  );
  if (!root || problem) throw new Error(problem?.message);
  return root;
}

function encrypted(data: string, key: string, digest?: 'sha1' | 'sha256' | 'sha512'): Promise<string> {
  return new Promise((resolve, reject) => {
    encrypt(
      PLAINTEXT,
      {
        rsa_pub: made.key.certificate.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        pem: made.certPem,
        encryptionAlgorithm: data,
        keyEncryptionAlgorithm: key,
        ...(digest === undefined ? {} : { keyEncryptionDigest: digest }),
        disallowEncryptionWithInsecureAlgorithm: false,
        warnInsecureAlgorithm: false,
      } as Parameters<typeof encrypt>[1],
      (error: Error | null, text: string) => (error ? reject(error) : resolve(text)),
    );
  });
}

describe('what xml-encryption encrypted', () => {
  const data = [
    `${XENC}aes128-cbc`,
    `${XENC}aes256-cbc`,
    `${XENC11}aes128-gcm`,
    `${XENC11}aes256-gcm`,
    `${XENC}tripledes-cbc`,
  ];
  const transports = [`${XENC}rsa-oaep-mgf1p`, `${XENC}rsa-1_5`];
  test.each(data.flatMap((each) => transports.map((key) => [each, key])))('%s, %s', async (each, key) => {
    expect(decryptElement(wrap(await encrypted(each, key)), [otherKey, keyOf()])).toEqual({
      xml: PLAINTEXT,
      problem: null,
      dataAlgorithm: each,
      keyAlgorithm: key,
    });
  });

  test('a digest used for the mask too, without saying so', async () => {
    const xml = await encrypted(data[3]!, transports[0]!, 'sha256');
    expect(decryptElement(wrap(xml), [keyOf()]).xml).toBe(PLAINTEXT);
  });
});

/** Made here, part by part: the session key is written as `keyPart` likes it. */
function handMade(where: 'nested' | 'sibling' | 'retrieval', method: string, hash: string): XmlElement {
  const session = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', session, iv);
  const octets = Buffer.concat([iv, cipher.update(PLAINTEXT, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const wrapped = publicEncrypt({ key: made.key.certificate.publicKey, oaepHash: hash }, session);
  const value = (content: Buffer): string =>
    `<xenc:CipherData><xenc:CipherValue>${content.toString('base64').replace(/.{64}/g, '$&\n')}</xenc:CipherValue></xenc:CipherData>`;
  const key = `<xenc:EncryptedKey xmlns:xenc="${XENC}" Id="_key">${method}${value(wrapped)}</xenc:EncryptedKey>`;
  const inside = where === 'nested' ? key : '<ds:RetrievalMethod URI="#_key"/>';
  const info = where === 'sibling' ? '' : `<ds:KeyInfo xmlns:ds="${DS}">${inside}</ds:KeyInfo>`;
  const data = `<xenc:EncryptedData xmlns:xenc="${XENC}"><xenc:EncryptionMethod Algorithm="${XENC11}aes256-gcm"/>${info}${value(octets)}</xenc:EncryptedData>`;
  return wrap(where === 'nested' ? data : data + key);
}

function oaep(digest: string, mgf?: string): string {
  return `<xenc:EncryptionMethod Algorithm="${mgf ? XENC11 : XENC}${mgf ? 'rsa-oaep' : 'rsa-oaep-mgf1p'}"><ds:DigestMethod xmlns:ds="${DS}" Algorithm="${digest}"/>${mgf ? `<xenc11:MGF xmlns:xenc11="${XENC11}" Algorithm="${XENC11}${mgf}"/>` : ''}</xenc:EncryptionMethod>`;
}

describe('where the key is', () => {
  test.each(['nested', 'sibling', 'retrieval'] as const)('%s', (where) => {
    expect(decryptElement(handMade(where, oaep(`${DS}sha1`), 'sha1'), [keyOf()]).xml).toBe(PLAINTEXT);
  });

  test('rsa-oaep of XML Encryption 1.1 with its own mask', () => {
    const element = handMade('nested', oaep(`${XENC}sha256`, 'mgf1sha256'), 'sha256');
    expect(decryptElement(element, [keyOf()])).toMatchObject({
      xml: PLAINTEXT,
      keyAlgorithm: `${XENC11}rsa-oaep`,
    });
    const wrong = handMade('nested', oaep(`${XENC}sha256`, 'mgf1sha1'), 'sha256');
    expect(decryptElement(wrong, [keyOf()]).xml).toBeNull();
  });
});

describe('what cannot be opened says why, and no more', () => {
  const opened = /^(?!.*(padding|tag)).*does not open it/;

  test('no key, the wrong key, damaged content', async () => {
    const xml = await encrypted(`${XENC11}aes256-gcm`, `${XENC}rsa-oaep-mgf1p`);
    const cbc = await encrypted(`${XENC}aes256-cbc`, `${XENC}rsa-oaep-mgf1p`);
    const damage = (text: string): string =>
      text.replace(/(<e:CipherValue>|<xenc:CipherValue>)(.)(?!.*CipherValue>.*CipherValue>)/, '$1$2AAAA');
    expect(decryptElement(wrap(xml), []).problem).toMatch(/no private key was given/);
    expect(decryptElement(wrap(xml), [otherKey]).problem).toMatch(opened);
    const sentences = [xml, cbc].map((text) => {
      expect(damage(text)).not.toBe(text);
      return decryptElement(wrap(damage(text)), [keyOf()]).problem;
    });
    expect(sentences[0]).toMatch(opened);
    expect(sentences[1]).toBe(sentences[0]);
    expect(decryptElement(wrap(xml), [otherKey]).problem).toBe(sentences[0]);
  });

  test.each([
    ['an unknown cipher', `${XENC}aes256-cbc`, `${XENC}camellia`, /encryption algorithm .*camellia/],
    [
      'an unknown key transport',
      `${XENC}rsa-oaep-mgf1p`,
      `${XENC}kw-aes256`,
      /key transport algorithm .*kw-aes256/,
    ],
    ['an unknown digest', `${DS}sha1`, `${DS}md5`, /digest algorithm/],
  ])('%s', async (_what, from, to, sentence) => {
    const xml = await encrypted(`${XENC}aes256-cbc`, `${XENC}rsa-oaep-mgf1p`);
    expect(xml).toContain(from);
    expect(decryptElement(wrap(xml.replace(from, to)), [keyOf()])).toMatchObject({
      xml: null,
      problem: expect.stringMatching(sentence) as string,
    });
  });

  test('nothing encrypted inside', () => {
    expect(decryptElement(wrap(''), [keyOf()]).problem).toMatch(/no EncryptedData/);
  });

  test.skipIf(!hasCorpus)(`a real message without its key (${WITHOUT_CORPUS})`, () => {
    const { root } = parseXml(readCorpus('gosaml2/adfs_response_enc.b64'));
    const element = root?.children.find(
      (child) => child.kind === 'element' && child.local === 'EncryptedAssertion',
    );
    if (element?.kind !== 'element') throw new Error('no EncryptedAssertion');
    expect(decryptElement(element, [keyOf()])).toMatchObject({
      xml: null,
      dataAlgorithm: `${XENC}aes256-cbc`,
      keyAlgorithm: `${XENC}rsa-oaep-mgf1p`,
    });
  });
});
