/** One HTTP request with its answer as any capture tells of it: what a HAR, SAML-tracer, a pasted line and the trace browser have in common. */
import type { Exchange, SetCookie } from '../../contract/model/exchange';

export type Header = readonly [name: string, value: string];

export interface HttpRecord {
  /** Where it came from, for messages to the user: `entry 12`. */
  readonly place: string;
  /** Milliseconds since the epoch; null when the capture has no times. */
  readonly at: number | null;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: readonly Header[];
  /** The form body as it travelled; null when there was none. */
  readonly body: string | null;
  readonly status: number | null;
  readonly responseHeaders: readonly Header[];
  /** Cookies where the capture lists them beside the headers; null when only the headers tell. */
  readonly cookiesSent: readonly string[] | null;
  readonly cookiesSet: readonly SetCookie[] | null;
  readonly cookiesHeld: Exchange['cookiesHeld'];
  /** A message the capture decoded itself, where what travelled was left out; null otherwise. */
  readonly decoded: string | null;
}

/** A record of which nothing but method and address is known. */
export function bareRecord(place: string, method: string, url: string): HttpRecord {
  return {
    place,
    at: null,
    method,
    url,
    requestHeaders: [],
    body: null,
    status: null,
    responseHeaders: [],
    cookiesSent: null,
    cookiesSet: null,
    cookiesHeld: [],
    decoded: null,
  };
}

/** The first header of that name, in any case; null when absent. */
export function headerOf(headers: readonly Header[], name: string): string | null {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;
}
