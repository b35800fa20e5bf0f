/**
 * How the cost of judging grows with the message: linearly, if a byte costs the same in each. Large messages are
 * run a few times only, interleaved; node-saml is measured at 1 MB, where it takes more than a second a message.
 */
import { loadLibrary, contextFor, makeNodeSaml, readings, requireAccepted } from './own-library';

const ROUNDS = 5;
/** Enough calls of the small ones for the clock to tell. */
const callsFor = (bytes: number): number => Math.max(1, Math.round(1_000_000 / bytes));
/** The smallest message of at least this size: a larger one would take node-saml minutes. */
const NODE_SAML_BYTES = 900_000;
const WARM_UP_CALLS = 300;
const NODE_SAML_REACH = 12;

export interface SizedMessage {
  /** What it is meant to weigh. */
  readonly label: string;
  readonly bytes: number;
  readonly base64: string;
}

export async function benchGrowth(messages: readonly SizedMessage[], certificate: string): Promise<void> {
  const library = loadLibrary();
  const saml = makeNodeSaml(certificate);
  console.log('\nGrowth: microseconds a message and a kilobyte, medians');
  const costs = new Map<string, number>();
  for (const [name, readers] of Object.entries(readings)) {
    const context = contextFor(certificate, readers);
    for (const { base64 } of messages) await requireAccepted(library, base64, context);
    const [smallest] = messages;
    if (smallest) await time(() => library.checkMessage(smallest.base64, context), WARM_UP_CALLS);
    const samples = messages.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, { base64, bytes }] of messages.entries()) {
        const calls = callsFor(bytes);
        samples[index]?.push((await time(() => library.checkMessage(base64, context), calls)) / calls);
      }
    }
    for (const [index, { label, bytes }] of messages.entries()) {
      const cost = median(samples[index] ?? []);
      costs.set(`${name} ${bytes}`, cost);
      const perKilobyte = (cost * 1000) / bytes;
      console.log(
        `  ${`${name}, ${label}`.padEnd(34)} ${cost.toFixed(0).padStart(9)} µs ${perKilobyte.toFixed(1).padStart(8)} µs/kB`,
      );
    }
  }
  const large = messages.find(({ bytes }) => bytes >= NODE_SAML_BYTES);
  if (large === undefined) return;
  const theirs: number[] = [];
  for (let round = 0; round < 3; round++)
    theirs.push(await time(() => saml.validatePostResponseAsync({ SAMLResponse: large.base64 }), 1));
  const nodeSaml = median(theirs);
  for (const name of Object.keys(readings)) {
    const ratio = nodeSaml / (costs.get(`${name} ${large.bytes}`) ?? NaN);
    console.log(
      `  ratio: at ${large.label} checkMessage, ${name}, is ${ratio.toFixed(1)} x as fast as node-saml (reach: ${NODE_SAML_REACH})`,
    );
  }
}

/** Microseconds for all calls together. */
async function time(run: () => Promise<unknown>, calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call++) await run();
  return (performance.now() - start) * 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
