import { describe, expect, it } from 'vitest';
import { createCertificate } from '../../../src-main/certificates/create-certificate';
import { exportFiles } from '../../../src-main/certificates/export-files';

const now = Date.UTC(2026, 2, 11);

describe('a certificate whose key is elsewhere', () => {
  it('is exported without any file that holds a key', async () => {
    const { certPem } = await createCertificate({ key: 'p256' }, now);
    const content = {
      name: 'partner',
      keyPem: null,
      certPem,
      csrPem: null,
      chain: [],
      use: 'signing',
      password: 'secret',
    } as const;
    const files = exportFiles(content, ['pem', 'der', 'jwk', 'base64', 'keydescriptor', 'fingerprints']);
    expect(files.some(({ secret }) => secret)).toBe(false);
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'partner.cert.pem',
      'partner.cert.der',
      'partner.jwks.json',
      'partner.base64.txt',
      'partner.keydescriptor.xml',
      'partner.fingerprints.txt',
    ]);
    expect(() => exportFiles(content, ['p12'])).toThrow('holds a private key');
  });
});
