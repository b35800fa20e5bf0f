import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileKeyStore } from '../../../../src-main/adapters/keys/file-key-store';
import { readCertificate } from '../../../../src-main/core/xmlsec/certificate-facts';

const clock = { now: () => Date.UTC(2026, 0, 31, 12) };
const HOUR = 60 * 60 * 1000;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('createFileKeyStore', () => {
  it('makes a pair at the first call and finds it again at the next start', async () => {
    const store = createFileKeyStore(directory, clock);
    const [made, again] = await Promise.all([store.load('idp-signing'), store.load('idp-signing')]);
    expect(again).toEqual(made);
    expect(readdirSync(join(directory, 'keys'))).toEqual(['idp-signing.pem']);
    expect(await createFileKeyStore(directory, clock).load('idp-signing')).toEqual(made);
    const certificate = readCertificate(made.certPem);
    expect(certificate.subject).toBe('CN=SAML Workbench IdP signing');
    expect(certificate.notBefore).toBe(clock.now() - HOUR);
  });

  it.skipIf(process.platform === 'win32')('lets nobody but the owner read it', async () => {
    await createFileKeyStore(directory, clock).load('sp-signing');
    expect(modeOf(join(directory, 'keys'))).toBe(0o700);
    expect(modeOf(join(directory, 'keys', 'sp-signing.pem'))).toBe(0o600);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    [
      'with a garbled key',
      (text: string) => text.replace(/(PRIVATE KEY-----\n).{40}/, `$1${'A'.repeat(40)}`),
    ],
  ])('names the file that is %s, and leaves it as it is', async (_, damage) => {
    await createFileKeyStore(directory, clock).load('sp-encryption');
    const file = join(directory, 'keys', 'sp-encryption.pem');
    const damaged = damage(readFileSync(file, 'utf8'));
    writeFileSync(file, damaged);
    await expect(createFileKeyStore(directory, clock).load('sp-encryption')).rejects.toThrow(
      `${file} is damaged`,
    );
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it('refuses a certificate that belongs to another key', async () => {
    const store = createFileKeyStore(directory, clock);
    const [one, other] = [await store.load('idp-signing'), await store.load('sp-signing')];
    writeFileSync(join(directory, 'keys', 'idp-signing.pem'), one.keyPem + other.certPem);
    await expect(createFileKeyStore(directory, clock).load('idp-signing')).rejects.toThrow(/is damaged/);
  });
});
