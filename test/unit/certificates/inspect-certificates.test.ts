import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCertificate } from '../../../src-main/certificates/create-certificate';
import {
  inspectCertificates,
  type InspectOptions,
} from '../../../src-main/certificates/inspect-certificates';
import type { CreatedCertificate } from '../../../src-main/contract/model/certificate';
import { isInstalled, run } from '../../helpers/command';

const now = Date.UTC(2026, 0, 15, 12);
const inspect = (input: string | Uint8Array, options: InspectOptions = {}) =>
  inspectCertificates(input, options, now);
const hasOpenssl = isInstalled('openssl');
const hasKeytool = isInstalled('keytool');

let rsa: CreatedCertificate;
let ec: CreatedCertificate;
let cert: string;
let base64: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'saml-inspect-'));
  rsa = await createCertificate(
    {
      subject: 'CN=idp.test',
      formats: ['pem', 'der', 'p12', 'jwk', 'keydescriptor', 'base64'],
      password: 'secret',
    },
    now,
  );
  ec = await createCertificate(
    {
      subject: 'CN=leaf.test',
      key: 'p256',
      newCa: { intermediates: 1 },
      formats: ['pem', 'p12'],
      password: 'secret',
    },
    now,
  );
  cert = rsa.certPem ?? '';
  base64 = rsa.certificate?.base64 ?? '';
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file({ files }: CreatedCertificate, ending: string): Buffer {
  const found = files.find(({ fileName }) => fileName.endsWith(ending));
  return Buffer.from(found?.content ?? '', found?.encoding);
}

describe('inspectCertificates', () => {
  it('reads every form that it writes itself', async () => {
    const inputs: [Buffer | string, string][] = [
      [file(rsa, '.cert.pem'), 'PEM: certificate'],
      [file(rsa, '.cert.der'), 'a certificate in DER'],
      [file(rsa, '.p12'), 'PKCS#12 in DER'],
      [file(rsa, '.p12').toString('base64'), 'base64 of PKCS#12'],
      [file(rsa, '.jwks.json'), 'a JWK Set'],
      [file(rsa, '.keydescriptor.xml'), 'KeyDescriptor'],
      [file(rsa, '.base64.txt'), 'base64 of a certificate'],
    ];
    for (const [input, form] of inputs) {
      const inspected = await inspect(input, { password: 'secret' });
      expect(inspected.form).toBe(form);
      expect(inspected.certificates[0]?.fingerprints).toEqual(rsa.certificate?.fingerprints);
      expect(inspected.faults).toEqual([]);
    }
  });

  it('says in words how long it is valid', async () => {
    const [certificate] = (await inspect(cert)).certificates;
    expect(certificate).toMatchObject({
      validity: 'valid',
      validityWords: 'valid, ends in 9 years, on 2036-01-13',
    });
    const later = await inspectCertificates(cert, {}, Date.UTC(2036, 0, 1));
    expect(later.certificates[0]).toMatchObject({
      validity: 'expiring',
      validityWords: 'valid, but ends in 12 days, on 2036-01-13',
    });
    const ended = await inspectCertificates(cert, {}, Date.UTC(2036, 0, 14));
    expect(ended.certificates[0]).toMatchObject({
      validity: 'expired',
      warnings: [expect.stringContaining('expired')],
    });
  });

  it('follows a chain in the order it is in', async () => {
    const chain = [ec.certPem ?? '', ...ec.chain];
    expect((await inspect(chain.join(''))).chains).toEqual([
      { certificates: [1, 2, 3], endsAtRoot: true, inOrder: true },
    ]);
    expect((await inspect([...chain].reverse().join(''))).chains).toEqual([
      { certificates: [3, 2, 1], endsAtRoot: true, inOrder: false },
    ]);
    expect((await inspect(chain.slice(0, 2).join(''))).chains).toEqual([
      { certificates: [1, 2], endsAtRoot: false, inOrder: true },
    ]);
  });

  it('tells whether certificates hold the same key and a key belongs to one', async () => {
    const renewed = await createCertificate({ privateKey: rsa.keyPem, subject: 'CN=renewed' }, now);
    const both = await inspect(cert + (ec.certPem ?? '') + (renewed.certPem ?? ''), {
      keys: [rsa.keyPem, ec.keyPem],
    });
    expect(both.sameKey).toEqual([[1, 3]]);
    expect(both.keys.map(({ certificates }) => certificates)).toEqual([[1, 3], [2]]);
    expect((await inspect(cert, { keys: [ec.keyPem] })).keys[0]).toMatchObject({
      kind: 'private',
      certificates: [],
    });
  });

  it('never shows a private key', async () => {
    const inspected = JSON.stringify(await inspect(cert + rsa.keyPem));
    expect(inspected).not.toContain('PRIVATE KEY');
    const d = createPrivateKey(rsa.keyPem).export({ format: 'jwk' }).d ?? 'none';
    expect(inspected).not.toContain(d.slice(0, 30));
  });

  it('reads a request', async () => {
    const { csrPem } = await createCertificate(
      { csr: true, key: 'p256', subject: 'CN=sp.test', san: ['dns:sp.test'] },
      now,
    );
    const [request] = (await inspect(csrPem ?? '')).requests;
    expect(request).toMatchObject({
      subject: 'CN=sp.test',
      signatureHolds: true,
      signatureAlgorithm: 'ECDSA with SHA-256',
      subjectAltNames: [{ type: 'dns', value: 'sp.test' }],
    });
  });

  it('reads what stands in a SAML message', async () => {
    const signature = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`;
    const response = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">${signature}</samlp:Response>`;
    for (const input of [
      response,
      Buffer.from(response).toString('base64'),
      `SAMLResponse=${encodeURIComponent(Buffer.from(response).toString('base64'))}`,
    ]) {
      const inspected = await inspect(input);
      expect(inspected.form).toBe('Response');
      expect(inspected.certificates[0]).toMatchObject({
        subject: 'CN=idp.test',
        found: 'signature of Response, line 1',
      });
    }
  });

  it('reads a bare RSAKeyValue', async () => {
    const { n, e } = createPublicKey(rsa.keyPem).export({ format: 'jwk' });
    const plain = (text: string | undefined): string =>
      Buffer.from(text ?? '', 'base64url').toString('base64');
    const xml = `<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:KeyValue><ds:RSAKeyValue><ds:Modulus>${plain(n)}</ds:Modulus><ds:Exponent>${plain(e)}</ds:Exponent></ds:RSAKeyValue></ds:KeyValue></ds:KeyInfo>`;
    const inspected = await inspect(xml, { keys: [cert] });
    expect(inspected.keys[0]).toMatchObject({ kind: 'public', certificates: [1] });
  });
});

describe('faults of pasting', () => {
  const publicPem = (): string =>
    createPublicKey(rsa.keyPem).export({ type: 'spki', format: 'pem' }).toString();
  const body = (pem: string): string => pem.replace(/-----[^-]+-----|\s+/g, '');
  const inXml = (content: string): string =>
    `<ds:X509Data xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Certificate>${content}</ds:X509Certificate></ds:X509Data>`;

  it.each([
    ['PEM lines in X509Certificate', 'pem-lines', () => inXml(cert)],
    [
      'carriage returns in X509Certificate',
      'carriage-returns',
      () => inXml(base64.replace(/.{64}/g, '$&&#13;\n')),
    ],
    ['\\n as two characters', 'escaped-line-breaks', () => cert.replaceAll('\n', '\\n')],
    ['\\n and quotes', 'escaped-line-breaks', () => `"${cert.replaceAll('\n', '\\n')}"`],
    ['&#13; outside XML', 'character-references', () => cert.replaceAll('\n', '&#13;\n')],
    ['&#xA; outside XML', 'character-references', () => cert.replaceAll('\n', '&#xA;')],
    ['percent-encoding', 'percent-encoded', () => encodeURIComponent(cert)],
    ['everything on one line', 'line-breaks-missing', () => cert.replaceAll('\n', '')],
    ['spaces in place of line breaks', 'line-breaks-missing', () => cert.replaceAll('\n', ' ')],
    ['base64 of the PEM file', 'base64-twice', () => Buffer.from(cert).toString('base64')],
    ['base64 of the PEM file in XML', 'base64-twice', () => inXml(Buffer.from(cert).toString('base64'))],
    [
      'URL-safe base64',
      'base64-url',
      () => base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ],
    ['text around it', 'extra-text', () => `Here is our certificate:\n${cert}\nRegards, Alice`],
    ['a lost END line', 'extra-text', () => cert.replace(/-----END.*\n/, '')],
    ['a label before bare base64', 'extra-text', () => `Certificate: ${base64}`],
    ['a byte order mark', 'byte-order-mark', () => `\ufeff${cert}`],
    [
      'a certificate under the label of a key',
      'swapped',
      () => cert.replaceAll('CERTIFICATE', 'PRIVATE KEY'),
    ],
  ])('reads through %s, and names it', async (_what, code, make) => {
    const inspected = await inspect(make());
    expect(inspected.faults.map((each) => each.code)).toContain(code);
    expect(inspected.faults.find((each) => each.code === code)?.repaired).toBe(true);
    expect(inspected.certificates.map(({ fingerprints }) => fingerprints.sha256)).toEqual([
      rsa.certificate?.fingerprints.sha256,
    ]);
    // What is offered as repaired is read without any fault.
    expect((await inspect(inspected.repaired ?? '')).faults).toEqual([]);
  });

  it.each([
    ['glued base64', () => inXml(base64 + body(ec.certPem ?? ''))],
    ['two PEM blocks', () => inXml(cert + (ec.certPem ?? ''))],
    ['glued base64 outside XML', () => base64 + body(ec.certPem ?? '')],
    [
      'glued DER',
      () =>
        Buffer.concat([new X509Certificate(cert).raw, new X509Certificate(ec.certPem ?? '').raw]).toString(
          'base64',
        ),
    ],
  ])('takes a chain apart: %s', async (_what, make) => {
    const inspected = await inspect(make());
    expect(inspected.faults.map(({ code }) => code)).toContain('chain');
    expect(inspected.certificates.map(({ subject }) => subject)).toEqual(['CN=idp.test', 'CN=leaf.test']);
  });

  it.each([
    ['public-key', () => inXml(body(publicPem()))],
    ['private-key', () => inXml(body(rsa.keyPem))],
    ['public-key', () => publicPem().replaceAll('PUBLIC KEY', 'CERTIFICATE')],
    ['private-key', () => rsa.keyPem.replaceAll('PRIVATE KEY', 'CERTIFICATE')],
  ])('names a %s where a certificate belongs', async (code, make) => {
    const inspected = await inspect(make());
    expect(inspected.faults.map((each) => each.code)).toContain(code);
    expect(inspected.keys[0]?.key.spkiSha256).toBe(rsa.certificate?.key.spkiSha256);
  });

  it('names a key and a certificate that changed places', async () => {
    const swapped = await inspect(rsa.keyPem, { keys: [cert] });
    expect(swapped.faults.map(({ code }) => code)).toEqual(['swapped']);
    expect(swapped.keys[0]?.certificates).toEqual([1]);
  });

  it('finds no fault in what OpenSSL and editors write', async () => {
    for (const input of [
      cert.replaceAll('\n', '\r\n'),
      `\n\n${cert}\n`,
      `subject=CN = idp.test\nissuer=CN = idp.test\n${cert}`,
      cert + rsa.keyPem,
    ]) {
      expect((await inspect(input)).faults).toEqual([]);
    }
  });

  it.each([
    ['nothing', '', /empty/],
    ['words', 'hello', /no certificate or key/],
    [
      'a cut certificate',
      () => cert.replace(/^(-----BEGIN.*\n(?:.*\n){5})[\s\S]*(-----END)/, '$1$2'),
      /damaged or cut off/,
    ],
    [
      'metadata without keys',
      '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="a"/>',
      /carries no certificate/,
    ],
    ['a Java key store', Buffer.from('feedfeed00000002', 'hex'), /Java key store/],
  ])('refuses %s with one clear sentence', async (_what, input, message) => {
    await expect(inspect(typeof input === 'function' ? input() : input)).rejects.toThrow(message);
    await expect(inspect(typeof input === 'function' ? input() : input)).rejects.toHaveProperty(
      'name',
      'CertificateError',
    );
  });

  it.each([
    ['base64 with a wrong character', `${'A'.repeat(200_000)}!`],
    ['BEGIN lines without an end', '-----BEGIN CERTIFICATE-----\n'.repeat(20_000)],
    ['a certificate that never ends', `MII${'A '.repeat(100_000)}`],
  ])('gives up on %s without trying every way to read it', async (_what, input) => {
    await expect(inspect(input)).rejects.toHaveProperty('name', 'CertificateError');
  });

  it('does not derive a key for minutes because a file asks for it', async () => {
    const pfx = forge.asn1.fromDer(file(rsa, '.p12').toString('latin1'));
    const mac = (pfx.value as forge.asn1.Asn1[])[2];
    const rounds = (mac?.value as forge.asn1.Asn1[])[2];
    expect(rounds?.value).toBe('\u0027\u0010');
    if (rounds) rounds.value = '\u007f\u00ff\u00ff\u00ff';
    const endless = Buffer.from(forge.asn1.toDer(pfx).getBytes(), 'latin1');
    await expect(inspect(endless, { password: 'secret' })).rejects.toThrow(/asks for 2,147,483,647 rounds/);
  });

  it('asks for the password, and says when it is wrong', async () => {
    const p12 = file(ec, '.p12');
    await expect(inspect(p12)).rejects.toThrow(/protected by a password/);
    await expect(inspect(p12, { password: 'wrong' })).rejects.toThrow(/does not open/);
    const opened = await inspect(p12, { password: 'secret' });
    expect(opened.certificates).toHaveLength(3);
    expect(opened.keys[0]?.certificates).toEqual([1]);
  });
});

describe.skipIf(!hasOpenssl)('what openssl writes', () => {
  const openssl = (...args: string[]): string => {
    const ran = run('openssl', args, { cwd: folder });
    expect(ran.stderr).not.toMatch(/error/i);
    return ran.stdout;
  };

  it('certificates, requests, keys and stores', async () => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'k.pem',
      '-out',
      'c.pem',
      '-subj',
      '/CN=by openssl/O=A, B',
      '-days',
      '10',
      '-addext',
      'subjectAltName=DNS:a.test',
    );
    const at = Date.now();
    const text = openssl('x509', '-in', 'c.pem', '-text');
    const inspected = await inspectCertificates(text, { keys: [readFileSync(join(folder, 'k.pem'))] }, at);
    expect(inspected.faults).toEqual([]);
    expect(inspected.certificates[0]).toMatchObject({
      isCa: true,
      validity: 'expiring',
      subjectAltNames: [{ type: 'dns', value: 'a.test' }],
    });
    expect(inspected.keys[0]?.certificates).toEqual([1]);
    const fingerprint = openssl('x509', '-in', 'c.pem', '-noout', '-fingerprint', '-sha256')
      .trim()
      .split('=')[1];
    expect(inspected.certificates[0]?.fingerprints.sha256).toBe(fingerprint);

    openssl(
      'pkcs12',
      '-export',
      '-in',
      'c.pem',
      '-inkey',
      'k.pem',
      '-out',
      'modern.p12',
      '-passout',
      'pass:x',
    );
    const store = await inspectCertificates(readFileSync(join(folder, 'modern.p12')), { password: 'x' }, at);
    expect(store.keys[0]?.certificates).toEqual([1]);
    openssl('crl2pkcs7', '-nocrl', '-certfile', 'c.pem', '-out', 'bundle.p7b');
    expect(
      (await inspectCertificates(readFileSync(join(folder, 'bundle.p7b')), {}, at)).certificates,
    ).toHaveLength(1);

    openssl('pkcs8', '-topk8', '-in', 'k.pem', '-out', 'encrypted.pem', '-passout', 'pass:x');
    const encrypted = readFileSync(join(folder, 'encrypted.pem'), 'utf8');
    await expect(inspect(encrypted)).rejects.toThrow(/pass phrase/);
    expect((await inspect(encrypted, { password: 'x' })).keys[0]?.kind).toBe('private');
  });

  it('an elliptic curve in a store, and a request', async () => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:secp384r1',
      '-nodes',
      '-keyout',
      'ek.pem',
      '-out',
      'e.pem',
      '-subj',
      '/CN=ec',
    );
    openssl('pkcs12', '-export', '-in', 'e.pem', '-inkey', 'ek.pem', '-out', 'e.p12', '-passout', 'pass:x');
    const store = await inspect(readFileSync(join(folder, 'e.p12')), { password: 'x' });
    expect(store.certificates[0]?.key).toMatchObject({ type: 'EC', curve: 'P-384' });
    expect(store.keys[0]?.certificates).toEqual([1]);
    openssl('req', '-new', '-key', 'ek.pem', '-out', 'e.csr', '-outform', 'DER', '-subj', '/CN=ec');
    expect((await inspect(readFileSync(join(folder, 'e.csr')))).requests[0]).toMatchObject({
      subject: 'CN=ec',
      signatureHolds: true,
    });
  });
});

describe.skipIf(!hasKeytool)(
  hasKeytool ? 'what keytool writes' : 'what keytool writes (not installed)',
  () => {
    it('a PKCS#12 key store', async () => {
      const path = join(folder, 'store.p12');
      run('keytool', [
        '-genkeypair',
        '-keyalg',
        'RSA',
        '-keysize',
        '2048',
        '-alias',
        'idp',
        '-dname',
        'CN=by keytool',
        '-storetype',
        'PKCS12',
        '-keystore',
        path,
        '-storepass',
        'changeit',
      ]);
      const store = await inspect(readFileSync(path), { password: 'changeit' });
      expect(store.certificates[0]?.subject).toBe('CN=by keytool');
      expect(store.keys[0]?.certificates).toEqual([1]);
      writeFileSync(path, '');
    });
  },
);
