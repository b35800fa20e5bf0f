/** Finds the part in which two values differ, so that it can be shown even when the values are long. */

export interface Difference {
  /** What both begin with. */
  readonly prefix: string;
  readonly expected: string;
  readonly actual: string;
  /** What both end with. */
  readonly suffix: string;
}

/** The differing middle of two values; null when they share too little for the marking to help. */
export function compareValues(expected: string, actual: string): Difference | null {
  if (expected === actual) return null;
  const limit = Math.min(expected.length, actual.length);
  let start = 0;
  while (start < limit && expected[start] === actual[start]) start += 1;
  if (isLowSurrogate(expected, start) || isLowSurrogate(actual, start)) start -= 1;
  let end = 0;
  while (end < limit - start && expected[expected.length - 1 - end] === actual[actual.length - 1 - end])
    end += 1;
  if (end > 0 && isLowSurrogate(expected, expected.length - end)) end -= 1;
  if (start + end < limit / 3) return null;
  return {
    prefix: expected.slice(0, start),
    expected: expected.slice(start, expected.length - end),
    actual: actual.slice(start, actual.length - end),
    suffix: expected.slice(expected.length - end),
  };
}

/** Shortens from the left, for a shared beginning that says nothing new. */
export function shortenLeft(value: string, keep: number): string {
  return value.length <= keep ? value : `…${value.slice(value.length - keep)}`;
}

/** Shortens in the middle: both ends of a URL or an identifier matter. */
export function shortenMiddle(value: string, keep: number): string {
  if (value.length <= keep) return value;
  const head = Math.ceil((keep - 1) * 0.6);
  return `${value.slice(0, head)}…${value.slice(value.length - (keep - 1 - head))}`;
}

function isLowSurrogate(value: string, at: number): boolean {
  const code = value.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff;
}
