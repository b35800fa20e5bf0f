import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSelfSigned } from '../../../src-main/certificates/create';
import { loadSigningKey } from '../../../src-main/core/xmlsec/sign';

const NOT_BEFORE = Date.UTC(2026, 0, 31, 12);
const DAY = 24 * 60 * 60 * 1000;

describe('createSelfSigned', () => {
  it('makes a key and the certificate of that key', async () => {
    const { keyPem, certPem } = await createSelfSigned({
      commonName: 'Ünit & co',
      notBefore: NOT_BEFORE,
      days: 2,
    });
    const certificate = new X509Certificate(certPem);
    expect(certificate.subject).toBe('CN=Ünit & co');
    expect(certificate.issuer).toBe(certificate.subject);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(Date.parse(certificate.validFrom)).toBe(NOT_BEFORE);
    expect(Date.parse(certificate.validTo)).toBe(NOT_BEFORE + 2 * DAY);
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(certificate.ca).toBe(false);
    expect(keyPem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(() => loadSigningKey(keyPem, certPem)).not.toThrow();
  });

  it('gives each certificate a serial number and a key of its own', async () => {
    const spec = { commonName: 'same', notBefore: NOT_BEFORE, bits: 1024 };
    const [one, two] = (await Promise.all([createSelfSigned(spec), createSelfSigned(spec)])).map(
      (each) => new X509Certificate(each.certPem),
    );
    expect(one!.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
    expect(one!.serialNumber).not.toBe(two!.serialNumber);
    expect(one!.publicKey.equals(two!.publicKey)).toBe(false);
  });

  it('is valid beyond 2050', async () => {
    const { certPem } = await createSelfSigned({
      commonName: 'long',
      notBefore: NOT_BEFORE,
      days: 36500,
      bits: 1024,
    });
    expect(Date.parse(new X509Certificate(certPem).validTo)).toBe(NOT_BEFORE + 36500 * DAY);
  });

  it.each(['', 'x'.repeat(65)])('refuses the common name %j', async (commonName) => {
    await expect(createSelfSigned({ commonName, notBefore: NOT_BEFORE })).rejects.toThrow(RangeError);
  });
});
