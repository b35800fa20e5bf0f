/** A few thousand fuzzed inputs in every run, the same each time; `npm run fuzz -- --seconds 600` looks further. */
import { describe, expect, test } from 'vitest';
import { makeInput } from './make-input';
import { seededRandom } from './random';
import { fuzzSeeds, knownFindings } from './seeds';
import { fuzzOnce } from './targets';

const RUNS = 4000;
const BATCH = 500;

describe('what broke something once', () => {
  test('is kept', () => {
    expect(knownFindings().length).toBeGreaterThan(0);
  });

  test.each(knownFindings().map(({ name, text }) => [name, text] as const))('%s', (_, text) => {
    expect(fuzzOnce(text)).toBeNull();
  });
});

const seeds = fuzzSeeds(false);

test('the seeds themselves hold', () => {
  for (const seed of seeds) expect(fuzzOnce(seed)).toBeNull();
});

test.each(Array.from({ length: RUNS / BATCH }, (_, batch) => batch * BATCH))('inputs %i and on', (first) => {
  for (let seed = first; seed < first + BATCH; seed++) {
    expect({ seed, problem: fuzzOnce(makeInput(seeds, seededRandom(seed))) }).toEqual({
      seed,
      problem: null,
    });
  }
});

test('the inputs are worth the while: some are read to the end, some are not, and none twice', () => {
  const inputs = Array.from({ length: BATCH }, (_, seed) => makeInput(seeds, seededRandom(seed)).toString());
  expect(new Set(inputs).size).toBeGreaterThan(BATCH * 0.9);
  expect(inputs.some((input) => input.includes('<samlp:Response'))).toBe(true);
  expect(inputs.some((input) => !input.includes('<'))).toBe(true);
});
