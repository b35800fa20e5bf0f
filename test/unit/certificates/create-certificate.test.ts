import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCertificate } from '../../../src-main/certificates/create-certificate';
import type {
  CreateCertificateOptions,
  CreatedCertificate,
} from '../../../src-main/contract/model/certificate';
import { isInstalled, run } from '../../helpers/command';

const now = Date.UTC(2026, 0, 15, 12);
const create = (options: CreateCertificateOptions = {}): Promise<CreatedCertificate> =>
  createCertificate(options, now);
const hasOpenssl = isInstalled('openssl');
const hasKeytool = isInstalled('keytool');

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'saml-certificates-'))));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes every file of a made certificate and gives the path of one by its ending. */
function save(made: CreatedCertificate, stem: string): (ending: string) => string {
  for (const { fileName, encoding, content } of made.files) {
    writeFileSync(join(folder, stem + fileName.slice(made.name.length)), Buffer.from(content, encoding));
  }
  return (ending) => join(folder, stem + ending);
}

describe('createCertificate', () => {
  it.each([
    ['rsa2048', 'sha256', 'RSA', 2048, 'RSA with SHA-256'],
    ['rsa3072', 'sha512', 'RSA', 3072, 'RSA with SHA-512'],
    ['p256', 'sha256', 'EC', 256, 'ECDSA with SHA-256'],
    ['p384', 'sha384', 'EC', 384, 'ECDSA with SHA-384'],
    ['p521', 'sha512', 'EC', 521, 'ECDSA with SHA-512'],
  ] as const)('makes %s signed with %s', async (key, hash, type, bits, algorithm) => {
    const { certificate, certPem, keyPem } = await create({ key, hash, subject: 'CN=idp.test' });
    expect(certificate).toMatchObject({
      subject: 'CN=idp.test',
      issuer: 'CN=idp.test',
      selfSigned: true,
      isCa: false,
      key: { type, bits },
      signatureAlgorithm: algorithm,
      warnings: [],
    });
    expect(new X509Certificate(certPem ?? '').checkPrivateKey(createPrivateKey(keyPem))).toBe(true);
  });

  it('warns of SHA-1 and makes it all the same', async () => {
    const { certificate, warnings } = await create({ hash: 'sha1' });
    expect(certificate?.signatureAlgorithm).toBe('RSA with SHA-1');
    expect(warnings.join()).toContain('SHA-1');
  });

  it.each([
    [
      { notBefore: '2020-01-01', notAfter: '2021-01-01' },
      'expired',
      '2020-01-01T00:00:00Z',
      '2021-01-01T00:00:00Z',
    ],
    [
      { notBefore: '2027-01-01T00:00:00Z', days: 1 },
      'not-yet-valid',
      '2027-01-01T00:00:00Z',
      '2027-01-02T00:00:00Z',
    ],
    [{ days: 1 }, 'expiring', '2026-01-15T11:00:00Z', '2026-01-16T11:00:00Z'],
    [{ days: 10_957 }, 'valid', '2026-01-15T11:00:00Z', '2056-01-15T11:00:00Z'],
    // GeneralizedTime begins with the year 2050 (RFC 5280 section 4.1.2.5).
    [{ notAfter: '2050-01-01' }, 'valid', '2026-01-15T11:00:00Z', '2050-01-01T00:00:00Z'],
  ] as const)('is valid as asked: %j', async (options, validity, notBefore, notAfter) => {
    const { certificate } = await create({ key: 'p256', ...options });
    expect(certificate).toMatchObject({ validity, notBefore, notAfter });
  });

  it('carries names, usages and every kind of alternative name', async () => {
    const { certificate } = await create({
      key: 'p256',
      subject: 'CN=Ünïcode, O=Example, Inc., C=FR',
      san: ['localhost', '127.0.0.1', '::1', 'uri:https://idp.example.com/a,b', 'admin@example.com'],
      keyUsage: ['digitalSignature', 'dataEncipherment'],
      extendedKeyUsage: ['serverAuth', 'clientAuth'],
    });
    expect(certificate).toMatchObject({
      subject: 'CN=Ünïcode, O=Example\\, Inc., C=FR',
      keyUsage: ['digitalSignature', 'dataEncipherment'],
      extendedKeyUsage: ['serverAuth', 'clientAuth'],
      subjectAltNames: [
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
        { type: 'uri', value: 'https://idp.example.com/a,b' },
        { type: 'email', value: 'admin@example.com' },
      ],
    });
  });

  it.each([
    ['idp-signing', ['digitalSignature'], 'signing'],
    ['sp-signing', ['digitalSignature'], 'signing'],
    ['sp-encryption', ['keyEncipherment'], 'receiving encrypted keys'],
  ] as const)('has the preset %s', async (preset, keyUsage, use) => {
    const { certificate, name } = await create({ preset });
    expect(certificate).toMatchObject({ keyUsage, uses: [use] });
    expect(name).toBe(preset);
  });

  it('has the preset tls-localhost, for as long as browsers accept', async () => {
    const { certificate } = await create({ preset: 'tls-localhost', key: 'p256' });
    expect(certificate?.subjectAltNames.map(({ value }) => value)).toEqual(['localhost', '127.0.0.1', '::1']);
    expect(certificate?.keyUsage).toEqual(['digitalSignature', 'keyAgreement']);
    expect(certificate?.notAfter).toBe('2027-02-16T11:00:00Z');
  });

  it('uses a key again', async () => {
    const first = await create({ key: 'p256' });
    const second = await create({ privateKey: first.keyPem });
    expect(second.certificate?.key.spkiSha256).toBe(first.certificate?.key.spkiSha256);
    expect(second.certificate?.serialNumber).not.toBe(first.certificate?.serialNumber);
  });

  it('issues from a new CA, and from the same again', async () => {
    const first = await create({ key: 'p256', newCa: { intermediates: 2 } });
    expect(first.chain).toHaveLength(3);
    const second = await create({ ca: first.caPem ?? '', subject: 'second' });
    expect(second.chain).toEqual(first.chain);
    expect(second.certificate?.issuer).toBe('CN=Test intermediate CA 2, O=SAML Workbench test CA');
    const issuer = new X509Certificate(second.chain[0] ?? '');
    const leaf = new X509Certificate(second.certPem ?? '');
    expect(leaf.checkIssued(issuer) && leaf.verify(issuer.publicKey)).toBe(true);
  });

  it.each([
    [{ days: 1, notAfter: '2027-01-01' }, /both say when it ends/],
    [{ notBefore: '2027-01-01', notAfter: '2026-01-01' }, /before it begins/],
    [{ notBefore: 'tomorrow' }, /"tomorrow" is not a date/],
    [{ subject: 'C=FRA' }, /C has 3 characters, 2 are allowed/],
    [{ subject: `CN=${'x'.repeat(65)}` }, /CN has 65 characters/],
    [{ san: ['ip:localhost'] }, /not an alternative name/],
    [{ formats: ['p12'] }, /needs a password/],
    [{ csr: true, days: 3 }, /takes no days/],
    [{ csr: true, formats: ['jwk'] }, /cannot be written as jwk/],
    [{ ca: 'nothing' }, /no private key/],
  ] satisfies [CreateCertificateOptions, RegExp][])('refuses %j', async (options, message) => {
    await expect(create(options)).rejects.toThrow(message);
    await expect(create(options)).rejects.toHaveProperty('name', 'CertificateError');
  });

  it('refuses a CA whose certificate may issue nothing', async () => {
    const plain = await create({ key: 'p256' });
    await expect(create({ ca: plain.keyPem + (plain.certPem ?? '') })).rejects.toThrow(/not one of a CA/);
  });

  it('marks every file that holds a private key', async () => {
    const { files } = await create({
      key: 'p256',
      formats: ['pem', 'der', 'p12', 'jwk', 'keydescriptor', 'base64', 'fingerprints'],
      password: 'secret',
    });
    const names = files.filter(({ secret }) => secret).map(({ fileName }) => fileName.replace(/^[^.]+/, ''));
    expect(names).toEqual(['.key.pem', '.key.der', '.p12', '.key.jwk.json']);
    const open = files
      .filter(({ secret }) => !secret)
      .map(({ content, encoding }) => Buffer.from(content, encoding).toString('latin1'));
    expect(open.join()).not.toContain('PRIVATE KEY');
    expect(open.join()).not.toContain('"d":');
  });

  it('writes a JWK Set that is the same key', async () => {
    const { files, certificate } = await create({ key: 'p384', formats: ['jwk'], preset: 'sp-encryption' });
    const set = JSON.parse(files[0]?.content ?? '') as {
      keys: [{ use: string; x5c: string[]; kty: string }];
    };
    const [jwk] = set.keys;
    expect(jwk).toMatchObject({ kty: 'EC', use: 'enc' });
    expect(jwk.x5c).toEqual([certificate?.base64]);
    const spki = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' });
    expect(
      spki.equals(
        new X509Certificate(certificate?.pem ?? '').publicKey.export({ type: 'spki', format: 'der' }),
      ),
    ).toBe(true);
  });
});

describe.skipIf(!hasOpenssl)('opened by openssl', () => {
  it.each(['rsa2048', 'p256', 'p384', 'p521'] as const)('a chain and a PKCS#12 with %s', async (key) => {
    const made = await create({
      key,
      subject: 'CN=leaf',
      newCa: { intermediates: 1 },
      formats: ['pem', 'der', 'p12'],
      password: 'pässword',
    });
    const path = save(made, key);
    const at = String(now / 1000);
    const verified = run('openssl', [
      'verify',
      '-attime',
      at,
      '-x509_strict',
      '-CAfile',
      path('.chain.pem'),
      path('.cert.pem'),
    ]);
    expect(verified.stdout + verified.stderr).toContain(': OK');
    const opened = run('openssl', ['pkcs12', '-in', path('.p12'), '-passin', 'pass:pässword', '-nodes']);
    expect(opened.stderr).toBe('');
    expect(opened.stdout.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
    expect(opened.stdout).toContain('PRIVATE KEY');
    expect(
      run('openssl', ['x509', '-inform', 'DER', '-in', path('.cert.der'), '-noout', '-subject']).stdout,
    ).toMatch(/CN ?= ?leaf/);
    expect(
      run('openssl', ['pkcs12', '-in', path('.p12'), '-passin', 'pass:wrong', '-nodes']).status,
    ).not.toBe(0);
  });

  it.each(['rsa2048', 'p256'] as const)('a request with %s', async (key) => {
    const made = await create({
      key,
      csr: true,
      subject: 'CN=sp.test',
      san: ['dns:sp.test'],
      formats: ['pem', 'der'],
    });
    const path = save(made, `${key}-request`);
    const read = run('openssl', ['req', '-in', path('.csr.pem'), '-verify', '-noout', '-text']);
    expect(read.stdout + read.stderr).toMatch(/verify OK/);
    expect(read.stdout).toContain('DNS:sp.test');
  });
});

describe.skipIf(!hasKeytool)(hasKeytool ? 'opened by keytool' : 'opened by keytool (not installed)', () => {
  it.each(['rsa2048', 'p256'] as const)('a PKCS#12 with %s', async (key) => {
    const made = await create({ key, newCa: { intermediates: 1 }, formats: ['p12'], password: 'changeit' });
    const path = save(made, `${key}-store`);
    const listed = run('keytool', [
      '-J-Duser.language=en',
      '-list',
      '-v',
      '-keystore',
      path('.p12'),
      '-storepass',
      'changeit',
    ]);
    expect(listed.stdout).toContain('PrivateKeyEntry');
    expect(listed.stdout).toContain('Certificate chain length: 3');
  });
});
