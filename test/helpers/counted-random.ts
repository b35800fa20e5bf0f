/** Randomness that is the same in every run: bytes counted up from a start. */
import type { Random } from '../../src-main/core/random';

export function countedRandom(start = 1): Random {
  let next = start;
  return { bytes: (count) => Uint8Array.from({ length: count }, () => next++ % 256) };
}
