import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getSample } from '../../../../src-main/app/samples';
import type { CheckedInput } from '../../../../src-main/contract/model/checked';
import type { DecodedInput } from '../../../../src-main/contract/model/decoded';
import type { MappingOutcome } from '../../../../src-main/contract/model/mapping';
import { cliArguments, type CliResult, runCli } from '../../../helpers/run-cli';

const cwd = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
const run = (args: string, stdin?: string): Promise<CliResult> =>
  runCli(args.split(' '), stdin === undefined ? { cwd } : { cwd, stdin });

const sample = (id: string): { input: string; context: Record<string, unknown> } => {
  const found = getSample(id);
  if (!found) throw new Error(`no sample ${id}`);
  return found;
};
const mapping = (groups: Record<string, string[]>, more: object = {}): string =>
  JSON.stringify({ default_role: 'viewer', enforce_group_sync: true, group_mappings: groups, ...more });

/** What a strict SP of Qovery's connection `acme` knows about the clean sample. */
const known =
  '--at 2026-03-02T09:41:07Z --idp-cert cert.pem --request-id _c41f0e9b7a5d4e0fb2a68e1d90377a12 --sp-profile qovery:CONNECTION_NAME=acme';

beforeAll(() => {
  const { input, context } = sample('clean');
  const files: Record<string, string> = {
    'clean.txt': input,
    'wrong.txt': sample('wrong-audience').input,
    'cert.pem': (context['idpCertificates'] as string[])[0] ?? '',
    'junk.txt': 'Login failed (see below).',
    'empty.txt': '',
    'mapped.json': mapping({ admin: ['Administrators'] }),
    'ambiguous.json': mapping({ admin: ['Administrators'], devops: ['Qovery-DevSecOps'] }),
    'refuse.yaml': 'enforce_group_sync: true\nunmatched_user: refuse\n',
    'typo.yaml': 'default_role: viewer\nenforce_grup_sync: true\n',
    'config.yaml': 'identityProvider:\n  flavour: okta\n  signs: both\n',
    'serve.yaml':
      'identityProvider:\n  flavour: okta\nserviceProvider:\n  groupMapping: { default_role: viewer, enforce_group_sync: true, group_mappings: { boss: [Administrators] } }\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  mkdirSync(join(cwd, 'folder'));
});

afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

describe('decode', () => {
  test('--json prints one document, with the steps taken', async () => {
    const { code, stdout, stderr } = await run('decode - --json', sample('clean').input);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const decoded = JSON.parse(stdout) as DecodedInput;
    expect(decoded.steps).toEqual(['form-body', 'percent-decoding', 'base64']);
    expect(decoded.relayState).toBe('/home');
    expect(decoded.messages.map(({ kind }) => kind)).toEqual(['Response']);
  });

  test('as text it names what a reader looks for first', async () => {
    const { code, stdout } = await run('decode clean.txt');
    expect(code).toBe(0);
    expect(stdout).toContain('Read as: form-body > percent-decoding > base64');
    expect(stdout).toContain('Audience: urn:auth0:qovery:acme');
    expect(stdout).toContain('groups = Administrators | Qovery-DevSecOps');
  });
});

describe('check ends with the exit code of its verdict', () => {
  test('0: accepted', async () => {
    const { code, stdout } = await run(`check clean.txt ${known} --format json`);
    const checked = JSON.parse(stdout) as CheckedInput;
    expect({ code, verdict: checked.verdict }).toEqual({ code: 0, verdict: 'accept' });
    expect(checked.trusted?.nameId?.value).toBe('alice');
  });

  test('1: rejected, with the line, a caret, both sides of the mismatch and the remedy', async () => {
    const { code, stdout } = await run(
      'check wrong.txt --at 2026-03-02T09:41:07Z --idp-cert cert.pem --request-id _c41f0e9b7a5d4e0fb2a68e1d90377a12 --sp-profile ovhcloud',
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^REJECT: /);
    expect(stdout).toContain('[audience-mismatch]');
    expect(stdout).toMatch(/line \d+, column \d+/);
    const lines = stdout.split('\n');
    const caret = lines.findIndex((line) => /^ +\| +\^+$/.test(line));
    const [from, to] = [lines[caret]?.indexOf('^') ?? 0, lines[caret]?.lastIndexOf('^') ?? 0];
    expect(lines[caret - 1]?.slice(from, to + 1)).toBe('https://www.ovhcloud.com/eu/auth');
    expect(stdout).toContain('expected: https://www.ovhcloud.com/eu/auth/\n');
    expect(stdout).toContain('IdP side: ');
    expect(stdout).toContain('rule:     SAML Core 2.0, section 2.5.1.4, https://');
  });

  test('3: nothing wrong, but no key, entity ID or request to hold it against', async () => {
    const { code, stdout } = await run('check clean.txt --at 2026-03-02T09:41:07Z --json');
    const checked = JSON.parse(stdout) as CheckedInput;
    expect({ code, verdict: checked.verdict, trusted: checked.trusted }).toEqual({
      code: 3,
      verdict: 'undetermined',
      trusted: null,
    });
    expect(checked.notVerified.length).toBeGreaterThan(0);
  });
});

describe('check in other formats', () => {
  test('sarif and junit end with the exit code of the verdict, and print one document', async () => {
    const [sarif, junit] = await Promise.all(
      ['sarif', 'junit'].map((format) => run(`check wrong.txt ${known} --format ${format}`)),
    );
    expect([sarif?.code, junit?.code]).toEqual([1, 1]);
    const log = JSON.parse(sarif?.stdout ?? '') as { runs: { results: { ruleId: string }[] }[] };
    expect(log.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('audience-mismatch');
    expect(junit?.stdout).toMatch(/^<\?xml [^]*<testsuite name="wrong\.txt: Response" [^]*<\/testsuites>\n$/);
  });

  test.each(['text', 'json', 'sarif', 'junit'])('%s with --redact names nobody', async (format) => {
    const { code, stdout, stderr } = await run(`check clean.txt ${known} --format ${format} --redact`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/\balice|Adams|Qovery-DevSecOps|urn:auth0:qovery:acme|MII[A-Za-z0-9+/]{20}/);
    if (format === 'json') {
      const checked = JSON.parse(stdout) as CheckedInput;
      expect(checked.trusted?.nameId?.value).toBe('«nameid-1»');
      expect(checked.messages[0]?.xml).toContain('>«nameid-1»<');
    }
  });
});

describe('map ends with the exit code of its outcome', () => {
  test.each([
    ['mapped.json', 0, 'mapped'],
    ['refuse.yaml', 1, 'refused'],
    ['ambiguous.json', 3, 'ambiguous'],
  ])('%s: %i', async (file, expected, outcome) => {
    const { code, stdout } = await run(`map clean.txt --mapping ${file} --json`);
    expect(code).toBe(expected);
    expect((JSON.parse(stdout) as MappingOutcome).outcome).toBe(outcome);
  });

  test('as text the reason comes first', async () => {
    const { stdout } = await run('map clean.txt --mapping mapped.json');
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'MAPPED: Group "Administrators" grants admin.',
      'Roles: admin',
    ]);
  });
});

test('mint makes a Response that check accepts with the certificate it wrote', async () => {
  const minted = await run(
    'mint --flavour okta --sp-profile qovery --sp-variable CONNECTION_NAME=acme --at 2026-03-02T09:41:05Z --cert-out made.pem --encoding base64',
  );
  expect({ code: minted.code, stderr: minted.stderr }).toEqual({ code: 0, stderr: '' });
  expect(readFileSync(join(cwd, 'made.pem'), 'utf8')).toContain('BEGIN CERTIFICATE');
  const checked = await run(
    'check - --at 2026-03-02T09:41:07Z --idp-cert made.pem --unsolicited --sp-profile qovery:CONNECTION_NAME=acme --json',
    minted.stdout,
  );
  expect(checked.code).toBe(0);
});

test('mint makes a scenario, as it travels, and check finds it', async () => {
  const options = '--at 2026-03-02T09:41:05Z --cert-out scenario.pem';
  const asXml = await run(`mint --scenario base64-twice ${options}`);
  expect(asXml.stderr).toContain('--encoding wire');
  const minted = await run(`mint --scenario audience-other ${options} --encoding wire`);
  expect({ code: minted.code, stderr: minted.stderr }).toEqual({ code: 0, stderr: '' });
  expect(minted.stdout).toMatch(/^SAMLResponse=/);
  const checked = await run(
    'check - --at 2026-03-02T09:41:07Z --idp-cert scenario.pem --unsolicited --sp-entity-id http://127.0.0.1:7002/sp/metadata --acs-url http://127.0.0.1:7002/sp/acs --json',
    minted.stdout,
  );
  expect(checked.code).toBe(1);
  const { findings } = JSON.parse(checked.stdout) as { findings: { check: string; severity: string }[] };
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ check }) => check);
  expect(errors).toEqual(['audience-mismatch']);
});

test('list-scenarios and list-profiles name what there is', async () => {
  const [scenarios, profiles] = await Promise.all([
    run('list-scenarios --json'),
    run('list-profiles --json'),
  ]);
  expect(JSON.parse(scenarios.stdout)).toContainEqual(
    expect.objectContaining({ id: 'xsw-3', kind: 'attack', expected: 'reject' }),
  );
  expect((JSON.parse(profiles.stdout) as { id: string }[]).map(({ id }) => id)).toEqual([
    'ovhcloud',
    'qovery',
    'nops',
  ]);
});

describe('2: unusable input or usage, one error line, nothing on stdout, no stack', () => {
  test.each([
    ['replay clean.txt', /Nobody is named to send it to/],
    ['decode', /missing required argument 'input'/],
    ['decode missing.xml', /missing\.xml cannot be read: there is no such file/],
    ['decode folder', /folder cannot be read: it is a folder/],
    ['decode empty.txt', /empty\.txt: The input is empty/],
    ['decode junk.txt', /junk\.txt: .*no SAML message/],
    ['decode clean.txt --decrypt-key cert.pem', /cert\.pem: .*it is PEM of a CERTIFICATE/],
    [
      'check clean.txt --format text,json',
      /no format "text,json"\. The formats are text, json, sarif, junit/,
    ],
    ['check clean.txt --json --format junit', /--json and --format junit ask for two formats/],
    ['check clean.txt --idp-cert junk.txt', /junk\.txt: A certificate cannot be read/],
    ['check clean.txt --sp-profile qovery', /needs the variable CONNECTION_NAME.*CONNECTION_NAME=acme/],
    ['check clean.txt --sp-profile slack', /no SP profile "slack".*ovhcloud, qovery, nops/],
    ['check clean.txt --sp-variable A=b', /--sp-variable is given without --sp-profile/],
    [
      'map clean.txt --mapping typo.yaml',
      /typo\.yaml, line 2: unknown key "enforce_grup_sync".*"enforce_group_sync"/,
    ],
    ['mint --scenario xsw3', /no scenario "xsw3"\. Did you mean xsw-3/],
    [
      'serve --config config.yaml',
      /config\.yaml, line 3: unknown key "identityProvider\.signs".*Did you mean "sign"/,
    ],
  ])('%s', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: [^\n]*\n$/);
    expect(stderr).toMatch(message);
  });
});

test('serve prints its ready line, login signs in through it, SIGTERM ends it with 0', async () => {
  const server = spawn(
    process.execPath,
    [
      ...cliArguments,
      ...'serve --config serve.yaml --no-ui --idp-port 0 --sp-port 0 --data state'.split(' '),
    ],
    { cwd },
  );
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const line = await new Promise<string>((resolve) => {
    server.stdout.setEncoding('utf8').once('data', resolve);
  });
  const ready = JSON.parse(line) as { ready: boolean; ui: null; sp: { login: string } };
  expect({ ready: ready.ready, ui: ready.ui }).toEqual({ ready: true, ui: null });
  const { code, stdout } = await run(`login ${ready.sp.login} --persona alice --json`);
  const login = JSON.parse(stdout) as { outcome: string; session: { roles: string[] } };
  expect({ code, outcome: login.outcome, roles: login.session.roles }).toEqual({
    code: 0,
    outcome: 'signed-in',
    roles: ['boss'],
  });
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
});
