/** `certificate create` and `certificate inspect` as a process: files and their modes, streams, exit codes. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreatedCertificate, Inspected } from '../../../../src-main/contract/model/certificate';
import { type CliResult, runCli } from '../../../helpers/run-cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saml-cli-certificate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const certificate = (args: readonly string[], stdin?: string): Promise<CliResult> =>
  runCli(['certificate', ...args], { cwd: folder, ...(stdin === undefined ? {} : { stdin }) });
const modeOf = (path: string): number => statSync(join(folder, path)).mode & 0o777;

describe('certificate create', () => {
  it('writes key and certificate, the key for its owner alone, and shows neither', async () => {
    const made = await certificate(['create', '--preset', 'idp-signing', '--key', 'p256', '--out', 'keys']);
    expect(made).toMatchObject({
      code: 0,
      stderr: '',
      stdout: 'keys/idp-signing.key.pem\nkeys/idp-signing.cert.pem\n',
    });
    expect(modeOf('keys/idp-signing.key.pem')).toBe(0o600);
    expect(readFileSync(join(folder, 'keys/idp-signing.cert.pem'), 'utf8')).toContain('BEGIN CERTIFICATE');
    const again = await certificate(['create', '--preset', 'idp-signing', '--out', 'keys']);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toMatch(/^error: keys\/idp-signing\.key\.pem exists already.*--force.*\n$/);
  });

  it('prints one JSON document without the key, and the key when asked', async () => {
    const made = await certificate(['create', '--key', 'p256', '--json']);
    const document = JSON.parse(made.stdout) as Omit<CreatedCertificate, 'files'> & { files: string[] };
    expect(document.certificate?.key.curve).toBe('P-256');
    expect(made.stdout).not.toContain('PRIVATE KEY');
    expect(document.files.every((file) => existsSync(join(folder, file)))).toBe(true);
    const asked = await certificate(['create', '--key', 'p256', '--out', '-']);
    expect(asked.stdout).toMatch(/BEGIN PRIVATE KEY[\s\S]*BEGIN CERTIFICATE/);
  });

  it('keeps a CA in a folder and issues from it again', async () => {
    const first = await certificate(['create', '--subject', 'one', '--key', 'p256', '--ca', 'ca']);
    expect(first.stdout.trim().split('\n')).toEqual([
      'one.key.pem',
      'one.cert.pem',
      'one.chain.pem',
      'ca/ca.pem',
      'ca/ca-root.cert.pem',
    ]);
    expect(modeOf('ca/ca.pem')).toBe(0o600);
    const second = await certificate([
      'create',
      '--subject',
      'two',
      '--key',
      'p256',
      '--ca',
      'ca/ca.pem',
      '--json',
    ]);
    const { certificate: issued } = JSON.parse(second.stdout) as CreatedCertificate;
    expect(issued?.issuer).toContain('Test intermediate CA');
  });

  it.each([
    [['--key', 'rsa1024'], /--key takes no "rsa1024". It takes rsa2048/],
    [['--days', 'ten'], /--days takes a number/],
    [['--days', '3', '--not-after', '2030-01-01'], /both say when it ends/],
    [['--format', 'p12'], /PKCS#12 file needs a password/],
    [['--format', 'jks'], /--format takes no "jks"/],
    [['--intermediates', '2'], /without --ca/],
    [['--san', 'ip:here'], /"ip:here" is not an alternative name/],
  ])('refuses %j with one line', async (flags, message) => {
    const refused = await certificate(['create', ...flags]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(message);
    expect(refused.stderr).toMatch(/^error: .*\n$/);
  });
});

describe('certificate inspect', () => {
  it('says what is in it, and 1 when the key given belongs to another', async () => {
    await certificate(['create', '--subject', 'one', '--key', 'p256']);
    await certificate(['create', '--subject', 'two', '--key', 'p256']);
    const good = await certificate(['inspect', 'one.cert.pem', '--key', 'one.key.pem']);
    expect(good).toMatchObject({ code: 0, stderr: '' });
    expect(good.stdout).toContain('belongs       to certificate 1');
    const bad = await certificate(['inspect', 'one.cert.pem', '--key', 'two.key.pem', '--json']);
    expect(bad.code).toBe(1);
    expect((JSON.parse(bad.stdout) as Inspected).keys[0]?.certificates).toEqual([]);
  });

  it('prints the certificates repaired', async () => {
    await certificate(['create', '--subject', 'one', '--key', 'p256']);
    const pem = readFileSync(join(folder, 'one.cert.pem'), 'utf8');
    const repaired = await certificate(['inspect', '-', '--repair'], pem.replaceAll('\n', '\\n'));
    expect(repaired).toMatchObject({ code: 0, stdout: pem });
  });

  it('judges validity at the time given', async () => {
    await certificate([
      'create',
      '--subject',
      'old',
      '--key',
      'p256',
      '--not-before',
      '2020-01-01',
      '--not-after',
      '2021-01-01',
    ]);
    expect((await certificate(['inspect', 'old.cert.pem', '--at', '2020-06-01'])).stdout).toContain(
      'valid, ends in 214 days',
    );
    expect((await certificate(['inspect', 'old.cert.pem', '--at', '2022-01-01'])).stdout).toContain(
      'expired 365 days ago',
    );
  });

  it('names the file that cannot be used', async () => {
    writeFileSync(join(folder, 'note.txt'), 'hello');
    const refused = await certificate(['inspect', 'note.txt']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(
      /^error: note\.txt: The input is 5 characters of text with no certificate or key in it\. .*\n$/,
    );
    expect((await certificate(['inspect', 'none.pem'])).stderr).toMatch(
      /^error: none\.pem cannot be read: there is no such file/,
    );
  });
});
