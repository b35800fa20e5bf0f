/** What a login looked like from the browser: filled while it goes, read when it ended. */
import type { LoginResult } from '../../contract/model/trace';
import type { BrowserAnswer, BrowserRequest } from './browser';

export type Hop = LoginResult['hops'][number];

/** How far the browser came. */
export interface Walk {
  readonly hops: Hop[];
  /** The last answer; null when there was none. */
  last: { readonly request: BrowserRequest; readonly answer: BrowserAnswer } | null;
  /** The answer of the ACS to the last Response delivered. */
  delivered: { readonly request: BrowserRequest; readonly answer: BrowserAnswer } | null;
  /** Names of all cookies that were set on the way. */
  readonly cookies: Set<string>;
  /** Why it could not go on; null when it came to an end. */
  problem: string | null;
  /** True when the problem is that the sign-in itself was refused. */
  refused: boolean;
}

export function newWalk(): Walk {
  return { hops: [], last: null, delivered: null, cookies: new Set(), problem: null, refused: false };
}
