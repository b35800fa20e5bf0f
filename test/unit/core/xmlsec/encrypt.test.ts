import { beforeAll, describe, expect, it } from 'vitest';
import forge from 'node-forge';
import { decrypt } from 'xml-encryption';
import type { EncryptionSpec } from '../../../../src-main/core/xmlsec/encrypt';
import { encryptElement } from '../../../../src-main/core/xmlsec/encrypt';
import { dataAlgorithmNames } from '../../../../src-main/contract/model/encryption';
import { decryptElement } from '../../../../src-main/core/xmlsec/decrypt';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { element } from '../../../../src-main/core/xml/spec';
import { writeXml } from '../../../../src-main/core/xml/write';
import { countedRandom } from '../../../helpers/counted-random';
import { makeTestKey } from '../../../helpers/test-key';
import { hasXmlsec1, WITHOUT_XMLSEC1, xmlsec1Decrypts } from '../../../helpers/xmlsec1';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey('sp.test');
});

const PLAINTEXT =
  '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">é &amp; \u{1F600}</saml:Assertion>';

function encrypted(options: Partial<EncryptionSpec>): string {
  const parts = encryptElement(PLAINTEXT, {
    certificate: made.key.certificate,
    random: countedRandom(),
    data: 'aes256-gcm',
    key: 'rsa-oaep-mgf1p',
    layout: 'nested',
    prefixes: { xenc: 'xenc', ds: 'ds' },
    certificateLines: 'single',
    repeatDeclarations: false,
    ids: { data: '_data', key: '_key' },
    ...options,
  });
  return writeXml(element('saml', 'EncryptedAssertion', 'urn:oasis:names:tc:SAML:2.0:assertion', [], parts));
}

function decryptedByXmlEncryption(xml: string): Promise<string> {
  return new Promise((resolve, reject) => {
    decrypt(
      xml,
      { key: made.keyPem, disallowDecryptionWithInsecureAlgorithm: false, warnInsecureAlgorithm: false },
      (error: Error | null, text: string) => (error ? reject(error) : resolve(text)),
    );
  });
}

const variants = (['aes128-cbc', 'aes256-cbc', 'aes128-gcm', 'aes256-gcm'] as const).flatMap((data) =>
  (['nested', 'sibling'] as const).map((layout) => ({ data, layout })),
);

const keyTransports = [
  { key: 'rsa-oaep-mgf1p', digest: 'sha256' },
  { key: 'rsa-oaep-mgf1p', digest: 'sha512' },
  { key: 'rsa-oaep', digest: 'sha1' },
  { key: 'rsa-oaep', digest: 'sha256' },
  { key: 'rsa-oaep', digest: 'sha256', mgf: 'sha1' },
  { key: 'rsa-oaep', digest: 'sha384', mgf: 'sha512' },
  { key: 'rsa-oaep', digest: 'sha512' },
] as const;

function openedByOurReader(xml: string): string | null {
  return decryptElement(parseXml(xml).root!, [made.key.privateKey]).xml;
}

describe('encryptElement', () => {
  it.each(variants)('makes what xml-encryption decrypts: $data, $layout', async (variant) => {
    expect(await decryptedByXmlEncryption(encrypted(variant))).toBe(PLAINTEXT);
  });

  it.for(variants)('makes what xmlsec1 decrypts: $data, $layout', (variant, { skip }) => {
    skip(!hasXmlsec1, WITHOUT_XMLSEC1);
    // It writes what is beyond ASCII as references.
    expect(xmlsec1Decrypts(encrypted(variant), made.keyPem)).toContain(
      '>&#xE9; &amp; &#x1F600;</saml:Assertion>',
    );
  });

  it.each(dataAlgorithmNames)('makes what our own reader decrypts: %s', (data) => {
    expect(openedByOurReader(encrypted({ data }))).toBe(PLAINTEXT);
  });

  it.each(keyTransports)('wraps the key with $key, digest $digest, mask $mgf', (transport) => {
    const xml = encrypted(transport);
    expect(openedByOurReader(xml)).toBe(PLAINTEXT);
    expect(xml.includes('MGF')).toBe(transport.key === 'rsa-oaep');
  });

  // xmlsec1 of most systems knows OAEP with SHA-1 alone, so node-forge is the judge of the others.
  it.each(keyTransports)('makes what node-forge unwraps: $key, digest $digest, mask $mgf', (transport) => {
    const mgf =
      transport.key === 'rsa-oaep-mgf1p' ? 'sha1' : 'mgf' in transport ? transport.mgf : transport.digest;
    const wrapped = /CipherValue>([^<]+)</.exec(encrypted(transport))?.[1] ?? '';
    const opened = forge.pki
      .privateKeyFromPem(made.keyPem)
      .decrypt(forge.util.decode64(wrapped), 'RSA-OAEP', {
        md: forge.md[transport.digest].create(),
        mgf1: { md: forge.md[mgf].create() },
      });
    expect(opened).toHaveLength(32);
  });

  it('uses a fresh key and IV each time', () => {
    const random = countedRandom();
    const first = encrypted({ random });
    const second = encrypted({ random });
    const values = (xml: string): string[] =>
      [...xml.matchAll(/CipherValue>([^<]+)</g)].map((each) => each[1]!);
    expect(values(first)).toHaveLength(2);
    expect(new Set([...values(first), ...values(second)]).size).toBe(4);
  });

  it('refuses a recipient without an RSA key', () => {
    const certificate = {
      ...made.key.certificate,
      keyDescription: 'EC prime256v1',
      publicKey: { asymmetricKeyType: 'ec' } as EncryptionSpec['certificate']['publicKey'],
    };
    expect(() => encrypted({ certificate })).toThrow(/EC prime256v1/);
  });
});
