/** Randomness that is the same in every run, and does not repeat within one. */
import type { Random } from '../../src-main/core/random';

export function countedRandom(start = 1): Random {
  let state = start;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  return { bytes: (count) => Uint8Array.from({ length: count }, next) };
}
