/** The real clock and the real randomness. */
import { randomFillSync } from 'node:crypto';
import type { Clock } from '../core/clock';
import type { Random } from '../core/random';

export const systemClock: Clock = { now: () => Date.now() };

/** A call into the system costs more than the few bytes of an ID: it is asked for many at once. */
const POOL_BYTES = 4096;
const pool = new Uint8Array(POOL_BYTES);
let used = POOL_BYTES;

/** Bytes are handed out once, and wiped from the pool as they are. */
function takeRandom(count: number): Uint8Array {
  if (count > POOL_BYTES / 4) return randomFillSync(new Uint8Array(count));
  if (used + count > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  const taken = pool.slice(used, used + count);
  pool.fill(0, used, used + count);
  used += count;
  return taken;
}

export const systemRandom: Random = { bytes: takeRandom };
