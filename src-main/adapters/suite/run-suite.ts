/** Runs the cases of a suite, a few at once, and reports them in the order they are written. */
import { dirname, resolve } from 'node:path';
import { describeUserError } from '../../app/describe-error';
import { readInstant } from '../../app/read-given';
import { compareOutcome } from '../../app/suite/compare-outcome';
import { readSuite } from '../../app/suite/read-suite';
import type { CaseResult, Suite, SuiteCase, SuiteResult } from '../../contract/model/suite';
import type { Clock } from '../../core/clock';
import type { Random } from '../../core/random';
import { type CaseRun, runCase } from './run-case';

export interface SuiteWorld {
  readonly clock: Clock;
  readonly random: Random;
  /** The octets of a file; rejects or throws UsageError when it cannot be read. */
  readonly readFile: (path: string) => Uint8Array;
}

const PARALLEL = 4;

/** `text` is the suite, `fileName` where it came from: its files are beside it. Throws UsageError when it cannot be used. */
export async function runSuite(text: string, fileName: string, world: SuiteWorld): Promise<SuiteResult> {
  const suite = readSuite(text, fileName);
  const now = suite.at === undefined ? world.clock.now() : readInstant(suite.at);
  const clock: Clock = suite.at === undefined ? world.clock : { now: () => now };
  const folder = dirname(resolve(fileName));
  const run: CaseRun = {
    clock,
    random: world.random,
    read: (file) => world.readFile(resolve(folder, file)),
    allowHosts: suite.allowHosts ?? [],
  };
  const cases = await runAll(suite, run);
  const count = (outcome: CaseResult['outcome']): number =>
    cases.filter((each) => each.outcome === outcome).length;
  const passed = count('passed');
  return {
    name: suite.name ?? fileName,
    outcome: passed === cases.length ? 'passed' : 'failed',
    at: new Date(now).toISOString(),
    passed,
    failed: count('failed'),
    errors: count('error'),
    cases,
  };
}

async function runAll({ cases, parallel }: Suite, run: CaseRun): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  const waiting = [...cases.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, each] = next;
      results[index] = await runOne(each, run);
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel ?? PARALLEL, cases.length) }, work));
  return results;
}

async function runOne(each: SuiteCase, run: CaseRun): Promise<CaseResult> {
  const kind = 'replay' in each ? 'replay' : 'login' in each ? 'login' : 'mint' in each ? 'mint' : 'check';
  const named = { name: each.name, kind } as const;
  try {
    const { outcome, findings, hops } = await runCase(each, run);
    const problems = compareOutcome(each.expect, outcome);
    return {
      ...named,
      outcome: problems.length === 0 ? 'passed' : 'failed',
      problems,
      summary: outcome.reason,
      findings: findings.map(({ check, severity, message }) => ({ check, severity, message })),
      hops: hops.map(({ method, url, status }) => ({ method, url, status })),
    };
  } catch (error) {
    const told = describeUserError(error);
    const problem =
      told === null ? 'the workbench failed' : [told.message, told.hint].filter(Boolean).join('. ');
    return { ...named, outcome: 'error', problems: [problem], summary: problem, findings: [], hops: [] };
  }
}
