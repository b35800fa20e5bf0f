/** The real clock and the real randomness. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../core/clock';
import type { Random } from '../core/random';

export const systemClock: Clock = { now: () => Date.now() };
export const systemRandom: Random = { bytes: (count) => randomBytes(count) };
