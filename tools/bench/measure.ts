/**
 * Interleaved measuring: every contender runs a short slice in each round, so that whatever else the
 * machine does hits all of them alike. Only ratios between contenders of one run mean anything.
 */
export interface Contender {
  readonly name: string;
  /** Operations one call of `run` performs (a subprocess may do many). Default 1. */
  readonly operations?: number;
  readonly run: () => unknown;
}

export interface Measured {
  readonly name: string;
  /** Median microseconds an operation. */
  readonly microseconds: number;
}

const SLICE_MS = 60;
/** Long enough for the engine to have compiled what each contender runs: a server's steady state is compared. */
const WARM_UP_MS = 5000;

/** Runs all contenders for `rounds` rounds and returns the median cost of each, in the order given. */
export async function measureInterleaved(
  contenders: readonly Contender[],
  rounds: number,
): Promise<Measured[]> {
  const samples = contenders.map((): number[] => []);
  const calls = contenders.map(() => 1);
  for (const [index, contender] of contenders.entries()) calls[index] = await fitToSlice(contender);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const count = calls[index] ?? 1;
      // What ran before left its own data in the caches, and a subprocess shared pages to be copied: not this one's cost.
      await time(contender, Math.ceil(count / 2));
      const elapsed = await time(contender, count);
      samples[index]?.push((elapsed * 1000) / (count * (contender.operations ?? 1)));
    }
  }
  return contenders.map((contender, index) => ({
    name: contender.name,
    microseconds: median(samples[index] ?? []),
  }));
}

/** Prints a table; `reference` names the contender the ratios are against. */
export function printTable(title: string, measured: readonly Measured[], reference: string): void {
  const base = measured.find((entry) => entry.name === reference)?.microseconds ?? NaN;
  console.log(`\n${title}`);
  for (const { name, microseconds } of measured) {
    const ratio = microseconds / base;
    console.log(
      `  ${name.padEnd(44)} ${microseconds.toFixed(0).padStart(9)} µs  ${ratio.toFixed(2).padStart(8)} x ${reference}`,
    );
  }
}

async function fitToSlice(contender: Contender): Promise<number> {
  for (let warmed = 0; warmed < WARM_UP_MS;) warmed += await time(contender, 1);
  let count = 1;
  for (;;) {
    const elapsed = await time(contender, count);
    if (elapsed >= SLICE_MS || count > 4096)
      return Math.max(1, Math.round((count * SLICE_MS) / Math.max(elapsed, 0.01)));
    count *= 2;
  }
}

async function time(contender: Contender, count: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < count; call++) {
    const result = contender.run();
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
