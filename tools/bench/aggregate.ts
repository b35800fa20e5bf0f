/** Reading a federation's aggregate: time against bare saxes over the same file, and memory, each in its own process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../run-command';
import { writeAggregate } from './make-aggregate';

const ENTITIES = 8000;
const ENTITY_BYTES = 9800;
const ROUNDS = 5;
const REACH_RATIO = 1.3;
const REACH_MB = 200;

/** Said on stderr when the process ends: what it took. */
const told = `process.on('exit', () => console.error(JSON.stringify({ ms: performance.now(), kilobytes: process.resourceUsage().maxRSS })));`;

/** The parser and nothing else: no handlers, no namespaces. */
const saxes = `${told}
const { SaxesParser } = require('saxes');
const parser = new SaxesParser();
require('node:fs').createReadStream(process.argv[1], { encoding: 'utf8', highWaterMark: 256 * 1024 })
  .on('data', (text) => parser.write(text)).on('end', () => parser.close());`;

const own = `${told}
const [, file] = process.argv;
process.argv = [process.execPath, 'saml-workbench', 'metadata', 'inspect', file, '--search', 'example7999.edu'];
require(${JSON.stringify(join(projectRoot, 'out/main/cli.js'))});`;

interface Taken {
  readonly ms: number;
  readonly kilobytes: number;
}

export async function benchAggregate(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'saml-bench-'));
  try {
    const file = join(folder, 'aggregate.xml');
    await writeAggregate(file, { entities: ENTITIES, entityBytes: ENTITY_BYTES });
    const size = (statSync(file).size / 1024 / 1024).toFixed(0);
    const rounds = Array.from({ length: ROUNDS }, () => [run(saxes, file), run(own, file)] as const);
    const reference = median(rounds.map(([bare]) => bare.ms));
    const took = median(rounds.map(([, ours]) => ours.ms));
    const peak = Math.max(...rounds.map(([, ours]) => ours.kilobytes)) / 1024;
    console.log(`\nAggregate of ${size} MB, ${ENTITIES} entities: a search over names, entityIDs and scopes`);
    console.log(`  bare saxes                         ${reference.toFixed(0).padStart(9)} ms`);
    console.log(
      `  metadata inspect --search          ${took.toFixed(0).padStart(9)} ms, ${peak.toFixed(0)} MB at most (reach: ${REACH_MB})`,
    );
    console.log(`  ratio: ${(took / reference).toFixed(2)} x bare saxes (reach: ${REACH_RATIO})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, file: string): Taken {
  const result = spawnSync(process.execPath, ['-e', program, file], { cwd: projectRoot, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The aggregate could not be read: ${result.stderr.trim()}`);
  return JSON.parse(result.stderr.trim().split('\n').pop() ?? '') as Taken;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

if (require.main === module) {
  benchAggregate().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
