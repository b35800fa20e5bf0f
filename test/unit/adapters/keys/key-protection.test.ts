import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileKeyStore } from '../../../../src-main/adapters/keys/file-key-store';
import { createKeyProtection, type OsVault } from '../../../../src-main/adapters/keys/key-protection';

const clock = { now: () => Date.UTC(2026, 0, 31, 12) };
let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
  file = join(directory, 'keys', 'idp-signing.pem');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Stands for the Keychain: turns every octet over, and knows its own. */
const vault: OsVault = {
  name: 'the test vault',
  encrypt: (text) => Buffer.from(`mine${text}`).map((octet) => octet ^ 0xff),
  decrypt: (sealed) => {
    const text = Buffer.from(sealed.map((octet) => octet ^ 0xff)).toString();
    if (!text.startsWith('mine')) throw new Error('not mine');
    return text.slice(4);
  },
};

const load = (passphrase: string | null, with_: OsVault | null = null) =>
  createFileKeyStore(directory, clock, createKeyProtection(passphrase, with_)).load('idp-signing');
const written = (): string => readFileSync(file, 'utf8');

describe('keys at rest', () => {
  it('are in plain sight without protection, and that is said', async () => {
    await load(null);
    expect(written()).toContain('-----BEGIN PRIVATE KEY-----');
    expect(createKeyProtection(null, null)).toMatchObject({
      kind: 'file-mode',
      words: expect.stringContaining('not encrypted') as string,
    });
  });

  it('open with their passphrase and with no other', async () => {
    const made = await load('correct horse');
    const text = written();
    expect(text).not.toContain('PRIVATE KEY');
    expect(text).not.toContain(made.keyPem.split('\n')[1]);
    expect(text).toContain('-----BEGIN CERTIFICATE-----');
    expect(await load('correct horse')).toEqual(made);
    await expect(load('wrong')).rejects.toThrow(`${file} does not open with the passphrase`);
    await expect(load(null)).rejects.toThrow(`${file} is encrypted with a passphrase`);
    expect(written()).toBe(text);
  });

  it('do not open when a bit of the file was changed', async () => {
    await load('p');
    const lines = written().split('\n');
    lines[5] = [...(lines[5] ?? '')].reverse().join('');
    writeFileSync(file, lines.join('\n'));
    await expect(load('p')).rejects.toThrow('or is damaged');
  });

  it('are sealed anew when protection is added, and change hands from the system to a passphrase', async () => {
    const made = await load(null);
    expect(await load(null, vault)).toEqual(made);
    expect(written()).not.toContain('BEGIN PRIVATE KEY');
    const byVault = written();
    expect(await load(null, vault)).toEqual(made);
    expect(written()).toBe(byVault);
    expect(await load('p', vault)).toEqual(made);
    expect(written()).not.toBe(byVault);
    expect(await load('p', null)).toEqual(made);
  });

  it('of the system tell another host what to do', async () => {
    await load(null, vault);
    await expect(load(null)).rejects.toMatchObject({
      message: expect.stringContaining('encrypted by the operating system') as string,
      hint: expect.stringContaining('SAML_WORKBENCH_PASSPHRASE') as string,
    });
    const stranger = {
      ...vault,
      decrypt: () => {
        throw new Error('other user');
      },
    };
    await expect(load(null, stranger)).rejects.toThrow('cannot be opened here');
  });
});
