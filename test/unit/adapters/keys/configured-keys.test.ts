import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfiguredKeys } from '../../../../src-main/adapters/keys/configured-keys';
import { createFileKeyStore } from '../../../../src-main/adapters/keys/file-key-store';
import type { KeySource } from '../../../../src-main/app/key-source';
import { createSelfSigned } from '../../../../src-main/certificates/create';

const clock = { now: () => Date.UTC(2026, 0, 31, 12) };
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const load = (sources?: KeySource[]) =>
  loadConfiguredKeys('idp-signing', sources, {
    store: createFileKeyStore(directory, clock),
    base: directory,
  });

describe('loadConfiguredKeys', () => {
  it('makes a key of each kind and finds it again', async () => {
    const sources = [{}, { name: 'next', kind: 'p256' as const }, { kind: 'p384' as const }];
    const first = await load(sources);
    expect(first.map(({ name }) => name)).toEqual(['1', 'next', '3']);
    expect(first.map(({ key }) => key.privateKey.asymmetricKeyDetails?.namedCurve ?? 'rsa')).toEqual([
      'rsa',
      'prime256v1',
      'secp384r1',
    ]);
    expect(readdirSync(join(directory, 'keys')).sort()).toEqual([
      'idp-signing-3-p384.pem',
      'idp-signing-next-p256.pem',
      'idp-signing.pem',
    ]);
    const again = await load(sources);
    const fingerprints = (keys: typeof first) => keys.map(({ key }) => key.certificate.fingerprint);
    expect(fingerprints(again)).toEqual(fingerprints(first));
  });

  it('reads a pair from files beside the configuration', async () => {
    const made = await createSelfSigned({ commonName: 'theirs', notBefore: clock.now() });
    writeFileSync(join(directory, 'k.pem'), made.keyPem);
    writeFileSync(join(directory, 'c.pem'), made.certPem);
    const [only] = await load([{ key: 'k.pem', certificate: 'c.pem' }]);
    expect(only?.key.certificate.subject).toBe('CN=theirs');
  });

  it('says which file cannot be used, and why', async () => {
    await expect(load([{ key: 'missing.pem', certificate: 'c.pem' }])).rejects.toThrow(
      /missing\.pem cannot be read/,
    );
    const [one, other] = await Promise.all(
      ['one', 'other'].map((commonName) => createSelfSigned({ commonName, notBefore: clock.now() })),
    );
    writeFileSync(join(directory, 'k.pem'), one!.keyPem);
    writeFileSync(join(directory, 'c.pem'), other!.certPem);
    await expect(load([{ key: 'k.pem', certificate: 'c.pem' }])).rejects.toThrow(
      'The key k.pem cannot be used: The private key does not belong to the certificate of CN=other',
    );
  });
});
