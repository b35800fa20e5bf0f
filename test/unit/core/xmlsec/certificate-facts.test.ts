import { beforeAll, describe, expect, test } from 'vitest';
import { readCertificate } from '../../../../src-main/core/xmlsec/certificate-facts';
import { trustCertificate } from '../../../../src-main/core/xmlsec/trusted-key';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey('idp.test');
});

function bodyOf(pem: string): string {
  return pem.replace(/-----[^-]+-----/g, '').trim();
}

describe('readCertificate', () => {
  test('as PEM, with text around it, as base64 and as DER: the same facts', () => {
    const body = bodyOf(made.certPem);
    const forms = [
      made.certPem,
      `Bag Attributes\n  friendlyName: x\n${made.certPem}\ntrailing`,
      made.certPem.replace(/\n/g, '\r\n'),
      body,
      body.replace(/\s+/g, ''),
      new Uint8Array(Buffer.from(body, 'base64')),
    ];
    const prints = forms.map((form) => readCertificate(form).fingerprint);
    expect(new Set(prints).size).toBe(1);
    expect(prints[0]).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });

  test('the facts', () => {
    expect(readCertificate(made.certPem)).toMatchObject({
      subject: 'CN=idp.test',
      issuer: 'CN=idp.test',
      notBefore: Date.UTC(2020, 0, 1),
      keyDescription: 'RSA 2048',
    });
  });

  test('is remembered, so that keys are made once', () => {
    expect(readCertificate(made.certPem)).toBe(readCertificate(made.certPem));
    expect(readCertificate(bodyOf(made.certPem))).toBe(readCertificate(made.certPem));
  });

  test.each([
    ['', /empty/],
    ['hello, world', /neither PEM nor base64/],
    ['AAAA', /damaged or cut off/],
    ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', /private key/],
    ['-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', /no certificate/],
  ])('%j is refused with one sentence', (text, sentence) => {
    expect(() => readCertificate(text)).toThrow(sentence);
  });
});

describe('trustCertificate', () => {
  test('a certificate, named by its subject', () => {
    const trusted = trustCertificate(made.certPem, 'metadata', 'https://idp.test');
    expect(trusted).toMatchObject({ source: 'metadata', entityId: 'https://idp.test', name: 'CN=idp.test' });
    expect(trusted.key).toBe(readCertificate(made.certPem).publicKey);
  });

  test('a bare public key', () => {
    const pem = made.key.certificate.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const trusted = trustCertificate(pem, 'certificate');
    expect(trusted.certificate).toBeNull();
    expect(trusted.key.equals(made.key.certificate.publicKey)).toBe(true);
    expect(() => trustCertificate(pem.replace(/\n[^-]{10}/, '\n'), 'certificate')).toThrow(/damaged/);
  });
});
