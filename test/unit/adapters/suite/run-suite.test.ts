import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runLogin } from '../../../../src-main/adapters/login/run-login';
import { runSuite } from '../../../../src-main/adapters/suite/run-suite';
import { systemClock, systemRandom } from '../../../../src-main/adapters/system-ports';
import { readInput } from '../../../../src-main/hosts/cli/io';
import { paintNothing } from '../../../../src-main/hosts/cli/reporters/text/paint';
import { renderSuiteHtml } from '../../../../src-main/hosts/cli/reporters/suite/html';
import { renderSuiteJunit } from '../../../../src-main/hosts/cli/reporters/suite/junit';
import { renderSuiteText } from '../../../../src-main/hosts/cli/reporters/suite/text';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { startTestWorkbench, type TestWorkbench } from '../../../helpers/start-workbench';

const world = { clock: systemClock, random: systemRandom, readFile: readInput };
const folder = mkdtempSync(join(tmpdir(), 'saml-workbench-suite-'));
let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await startTestWorkbench();
  const { hops } = await runLogin({ url: workbench.ready.sp.login, persona: 'alice' }, world);
  const captured = hops.findLast(({ message }) => message?.kind === 'Response')?.message?.xml ?? '';
  writeFileSync(join(folder, 'captured.xml'), captured);
  copyFileSync(join(workbench.dataDirectory, 'keys/idp-signing.pem'), join(folder, 'idp.pem'));
});
afterAll(async () => {
  await workbench.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (text: string) => runSuite(text, join(folder, 'suite.yaml'), world);

test('the suite of the documentation passes, whatever the time is', async () => {
  const file = resolve(import.meta.dirname, '../../../../docs/examples/suite.yaml');
  const result = await runSuite(readFileSync(file, 'utf8'), file, world);
  expect(result.cases.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  expect(result).toMatchObject({ outcome: 'passed', passed: 3, at: '2026-01-31T12:00:00.000Z' });
});

test('replays, sent mints and logins are held against a service provider, in the order written', async () => {
  const { acs, login } = workbench.ready.sp;
  const result = await run(`
cases:
  - name: as captured
    replay: { input: captured.xml, acs: "${acs}" }
    expect: { outcome: refused, findings: [assertion-replayed], status: 403 }
  - name: freshened, live
    replay: { input: captured.xml, acs: "${acs}", freshen: true, key: idp.pem, cert: idp.pem, loginUrl: "${login}" }
    expect: { outcome: signed-in, nameId: alice@example.com, roles: [admin] }
  - name: by browser
    login: { url: "${login}", persona: alice }
    expect: { outcome: signed-in, noFindings: [assertion-replayed] }
  - name: signed by a stranger
    mint: { persona: alice }
    send: { acs: "${acs}" }
    expect: { outcome: refused, findings: [signature-untrusted-key] }
`);
  expect(result.cases.map(({ name, outcome, problems }) => [name, outcome, problems])).toEqual([
    ['as captured', 'passed', []],
    ['freshened, live', 'passed', []],
    ['by browser', 'passed', []],
    ['signed by a stranger', 'passed', []],
  ]);
});

test('what is not as expected fails and says so; what cannot be run is an error; both in every report', async () => {
  const result = await run(`
name: two <bad> ones
at: 2026-01-31T12:00:00Z
cases:
  - name: too hopeful
    mint: { scenario: xsw-3 }
    expect: { verdict: accept, noFindings: [signature-wrapping] }
  - name: no such file
    check: { input: nowhere.xml }
    expect: { verdict: accept }
`);
  expect(result).toMatchObject({ outcome: 'failed', passed: 0, failed: 1, errors: 1 });
  expect(result.cases[0]?.problems).toEqual([
    'the verdict is reject, expected accept',
    'signature-wrapping was found',
  ]);
  expect(result.cases[1]?.problems[0]).toContain('nowhere.xml');
  const text = renderSuiteText(result, paintNothing);
  expect(text).toContain('FAILED too hopeful (mint)');
  expect(text).toContain('0 passed, 1 failed, 1 could not be run, judged at 2026-01-31T12:00:00.000Z');
  const junit = parseXml(renderSuiteJunit(result));
  expect(junit.problem).toBeNull();
  expect(junit.elements.map(({ local }) => local)).toEqual([
    'testsuites',
    'testsuite',
    'testcase',
    'failure',
    'testcase',
    'error',
  ]);
  expect(renderSuiteHtml(result)).toContain('two &lt;bad&gt; ones');
});

test.each([
  [
    'a key that is unknown',
    'cases: [{ name: a, mint: {}, expct: { verdict: accept } }]',
    /line 1: unknown key "cases.0.expct"/,
  ],
  [
    'a check that does not exist',
    'cases: [{ name: a, mint: {}, expect: { findings: [audience-mismach] } }]',
    /Did you mean|does not exist/,
  ],
  ['a case that expects nothing', 'cases: [{ name: a, mint: {}, expect: {} }]', /at least one thing/],
  ['no case', 'cases: []', /at least one case/],
  [
    'a time that is none',
    'at: noon\ncases: [{ name: a, mint: {}, expect: { verdict: accept } }]',
    /"noon" is not a date and time/,
  ],
])('%s is told before anything is run', async (_, text, message) => {
  await expect(run(text)).rejects.toThrow(message);
});
