/**
 * Work that needs signatures on its way, written once and done in two manners: at once, or with the expensive part on
 * another thread. The work asks for each signature and goes on when it is given.
 */
import type { KeyObject } from 'node:crypto';
import type { SignatureAlgorithm } from './algorithms';
import { signWith, signWithLater } from './signature-value';

export interface WantedSignature {
  readonly algorithm: SignatureAlgorithm;
  readonly octets: Buffer;
  readonly key: KeyObject;
}

export type Signing<Result> = Generator<WantedSignature, Result, Buffer>;

/** Throws what the work throws, and when a key does not fit its algorithm. */
export function signNow<Result>(work: Signing<Result>): Result {
  let step = work.next();
  while (step.done !== true) {
    const { algorithm, octets, key } = step.value;
    step = work.next(signWith(algorithm, octets, key));
  }
  return step.value;
}

/** The same with signatures made on other threads. Rejects with what `signNow` throws. */
export async function signLater<Result>(work: Signing<Result>): Promise<Result> {
  let step = work.next();
  while (step.done !== true) {
    const { algorithm, octets, key } = step.value;
    step = work.next(await signWithLater(algorithm, octets, key));
  }
  return step.value;
}
