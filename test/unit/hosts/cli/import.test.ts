/** `import` in a process of its own: what it prints, what it warns of, how it ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { harText, loginEntries } from '../../../helpers/capture';
import { runCli } from '../../../helpers/run-cli';

const cwd = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
const har = harText(loginEntries());
beforeAll(() => {
  writeFileSync(join(cwd, 'login.har'), har);
  writeFileSync(join(cwd, 'broken.har'), har.replace('"method": "POST"', '"method": POST'));
  writeFileSync(join(cwd, 'notes.txt'), 'hello');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const SLOW = 60_000;

test(
  'text: counts, then each flow with its steps and findings',
  async () => {
    const { code, stdout, stderr } = await runCli(['import', 'login.har'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^1 flow, 2 messages in 4 entries\n/);
    expect(stdout).toContain(
      'REJECTED  2026-05-04T12:00:00.000Z  sp.example.com -> idp.example.com  alice@example.com',
    );
    expect(stdout).toContain('error: There is no ds:Signature in the message. [signature-missing]');
  },
  SLOW,
);

test(
  'JSON: one document, broken entries in it, the rest kept',
  async () => {
    const { code, stdout } = await runCli(['import', 'broken.har', '--json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'broken.har',
      entries: 4,
      messages: 1,
      flows: [{ outcome: 'waiting', steps: [{ label: 'GET /login' }, { label: 'AuthnRequest' }, {}] }],
      broken: [{ place: 'broken.har, entry 3' }],
    });
  },
  SLOW,
);

test(
  'piped in, as text a broken entry is a warning',
  async () => {
    const stdin = har.replace('"method": "POST"', '"method": POST');
    const { code, stdout, stderr } = await runCli(['import', '-'], { cwd, stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('1 entry could not be used');
    expect(stderr).toMatch(/^warning: standard input, entry 3: /);
  },
  SLOW,
);

test.each([
  ['notes.txt', /^error: notes\.txt holds no capture: .* Give a HAR/],
  ['none.har', /^error: none\.har cannot be read: there is no such file/],
])(
  '%s is unusable input',
  async (file, message) => {
    const { code, stdout, stderr } = await runCli(['import', file], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  },
  SLOW,
);
