/**
 * Feeds `detect` and the XML reader what nobody thought of, for as long as asked. What breaks something is written
 * to .cache/fuzz, to become a fixture in test/fixtures/fuzz once it is mended; what takes long is named.
 *
 *   npm run fuzz -- --seconds 600 [--seed N]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeInput } from '../test/properties/fuzz/make-input';
import { seededRandom } from '../test/properties/fuzz/random';
import { fuzzSeeds } from '../test/properties/fuzz/seeds';
import { fuzzOnce } from '../test/properties/fuzz/targets';
import { projectRoot } from './run-command';

const folder = join(projectRoot, '.cache/fuzz');
/** Milliseconds for one input, whatever its size: limits hold far below. */
const SLOW = 2000;

function numberOf(args: readonly string[], name: string, otherwise: number): number {
  const index = args.indexOf(name);
  const value = index === -1 ? otherwise : Number(args[index + 1]);
  if (!Number.isFinite(value)) throw new Error(`${name} needs a number`);
  return value;
}

function main(args: readonly string[]): void {
  const seconds = numberOf(args, '--seconds', 60);
  const firstSeed = numberOf(args, '--seed', Date.now() % 1_000_000_000);
  const seeds = fuzzSeeds(true);
  const end = Date.now() + seconds * 1000;
  mkdirSync(folder, { recursive: true });
  process.stdout.write(`fuzzing for ${seconds} s from ${seeds.length} seeds, first seed ${firstSeed}\n`);
  const seen = new Set<string>();
  let seed = firstSeed;
  for (; Date.now() < end; seed++) {
    const input = makeInput(seeds, seededRandom(seed));
    const began = Date.now();
    const problem =
      fuzzOnce(input) ?? (Date.now() - began > SLOW ? `it took ${Date.now() - began} ms` : null);
    if (problem === null) continue;
    const kind = problem.split('\n')[0]?.replace(/\d+|\/\S*/g, '#') ?? '';
    if (seen.has(kind)) continue;
    seen.add(kind);
    const file = join(folder, `${seed}.txt`);
    writeFileSync(file, input);
    process.stdout.write(`seed ${seed}, ${input.length} long: ${problem}\n  ${file}\n`);
  }
  process.stdout.write(`${seed - firstSeed} inputs, ${seen.size} kinds of findings\n`);
  process.exitCode = seen.size === 0 ? 0 : 1;
}

main(process.argv.slice(2));
