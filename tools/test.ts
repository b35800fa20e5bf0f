/**
 * `npm test`: everything. Installs or reports what it lacks, runs every suite, says why anything was skipped,
 * and ends with one line of counts. A suite that ran no test at all has failed.
 *
 *   npm test                    all
 *   tsx tools/test.ts interop   one suite
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build';
import { interopReport, type InteropReport, writeMatrix } from './interop-matrix';
import { lint } from './lint';
import { provisionChromium } from './provision/chromium';
import { provisionDisplay, startVirtualDisplay } from './provision/display';
import { provisionElectron } from './provision/electron';
import { installPackages, mayInstallPackages } from './provision/system';
import { localBin, projectRoot, runCommand } from './run-command';
import { typecheck } from './typecheck';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why tests were skipped, one line each. */
  readonly reasons: readonly string[];
}

const peers = [
  'apache2',
  'libapache2-mod-shib',
  'shibboleth-sp-utils',
  'simplesamlphp',
  'php-xml',
  'php-mbstring',
  'php-curl',
  'php-sqlite3',
  'python3-pysaml2',
  'xmlsec1',
  'libxml2-utils',
  'opensaml-tools',
];
const results = join(projectRoot, '.cache', 'test-results');

const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, reasons: [] });

async function vitest(project: string): Promise<Counts> {
  const file = join(results, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    file,
  ];
  const { code } = await runCommand(localBin('vitest'), args);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const brokenFiles = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const skipped = report.numPendingTests + report.numTodoTests;
    return {
      passed: report.numPassedTests,
      failed: failuresOf(report.numFailedTests + brokenFiles, code),
      skipped,
      reasons: skipped === 0 ? [] : [`${skipped} ${project} tests: ${whySkipped(report)}`],
    };
  } catch {
    return one(false);
  }
}

/** An error outside every test (an unhandled rejection, say) shows in the exit code alone. */
function failuresOf(counted: number, code: number): number {
  return counted === 0 && code !== 0 ? 1 : counted;
}

/** Tests that skip themselves say why in their names; without the public corpus or the peers, that is why. */
function whySkipped({ testResults }: VitestReport): string {
  const names = testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'skipped')
      .map(({ fullName }) => fullName),
  );
  const shared = ['corpus', 'peers'].filter((name) => !existsSync(join(projectRoot, '..', 'shared', name)));
  const missing = shared.length === 0 ? '' : `../shared/${shared.join(' and ../shared/')} is not there; `;
  return `${missing}${[...new Set(names)].slice(0, 3).join('; ')}`;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

async function interop(): Promise<Counts> {
  if (mayInstallPackages()) {
    const problem = await installPackages(peers);
    if (problem) console.error(`interop: ${problem}`);
  }
  const counts = await vitest('interop');
  if (existsSync(interopReport)) {
    const report = JSON.parse(readFileSync(interopReport, 'utf8')) as InteropReport;
    console.log(`\n${writeMatrix(report)}\n`);
  }
  return counts;
}

async function playwright(project: 'chromium' | 'electron', env: Record<string, string>): Promise<Counts> {
  const file = join(results, `e2e-${project}.json`);
  const { code } = await runCommand(
    localBin('playwright'),
    ['test', '--project', project, '--reporter', 'list,json'],
    {
      env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    },
  );
  try {
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    return {
      passed: stats.expected,
      failed: failuresOf(stats.unexpected + stats.flaky, code),
      skipped: stats.skipped,
      reasons: [],
    };
  } catch {
    return one(false);
  }
}

const skip = (reason: string): Counts => ({ passed: 0, failed: 0, skipped: 1, reasons: [reason] });

async function e2eChromium(): Promise<Counts> {
  const chromium = await provisionChromium();
  if ('missing' in chromium) return skip(`the interface in a browser: ${chromium.missing}`);
  return playwright('chromium', { SAML_WORKBENCH_CHROMIUM: chromium.path });
}

async function e2eElectron(): Promise<Counts> {
  const electron = await provisionElectron();
  if ('missing' in electron) return skip(`the interface in Electron: ${electron.missing}`);
  const problem = await provisionDisplay();
  if (problem) return skip(`the interface in Electron: ${problem}`);
  const display = await startVirtualDisplay();
  try {
    return await playwright('electron', {
      DISPLAY: display.name,
      SAML_WORKBENCH_ELECTRON: electron.executable,
    });
  } finally {
    display.stop();
  }
}

const suites: readonly (readonly [name: string, run: () => Promise<Counts>])[] = [
  ['build', async () => one(await buildIfStale())],
  ['types', async () => one(await typecheck())],
  ['lint', async () => one(await lint())],
  ['unit', () => vitest('unit')],
  ['catalogue', () => vitest('catalogue')],
  ['golden', () => vitest('golden')],
  ['layers', () => vitest('layers')],
  ['contract', () => vitest('contract')],
  ['scenarios', () => vitest('scenarios')],
  ['properties', () => vitest('properties')],
  ['interop', interop],
  ['e2e in Chromium', e2eChromium],
  ['e2e in Electron', e2eElectron],
];

async function main(wanted: readonly string[]): Promise<boolean> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const chosen = suites.filter(
    ([name]) => wanted.length === 0 || name === 'build' || wanted.some((word) => name.startsWith(word)),
  );
  const lines: string[] = [];
  const reasons: string[] = [];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, run] of chosen) {
    console.log(`\n== ${name}`);
    let counts = await run();
    if (counts.passed + counts.failed + counts.skipped === 0) {
      console.error(`${name}: no test ran`);
      counts = one(false);
    }
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    reasons.push(...counts.reasons);
    lines.push(
      `${name.padEnd(16)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
    );
  }
  console.log(`\n${lines.join('\n')}\n`);
  for (const reason of reasons) console.log(`skipped: ${reason}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 && total.passed > 0;
}

void main(process.argv.slice(2)).then((ok) => {
  process.exitCode = ok ? 0 : 1;
});
