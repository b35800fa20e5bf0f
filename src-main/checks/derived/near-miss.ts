/**
 * Two values that should be equal and are not: what sets them apart, in words. Most logins that fail
 * on an address fail by one slash, one letter's case or a proxy's scheme, which the eye passes over.
 */

interface UrlParts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** What sets `actual` apart from `expected`, as a clause such as "it lacks the last slash"; null when they have little in common. */
export function describeDifference(expected: string, actual: string): string | null {
  if (expected === actual) return null;
  if (actual === '') return 'it is empty';
  if (isPlaceholder(actual)) return `it is the placeholder ${actual}, which was never filled in`;
  return invisible(expected, actual) ?? spelling(expected, actual) ?? urlDifference(expected, actual);
}

/** Template text that was sent as it stands, such as `{recipient}` or `$ACS_URL`. */
export function isPlaceholder(text: string): boolean {
  return /^(?:\{.*\}|\[.*\]|<.*>|\$\{?[A-Za-z_]+\}?|%\w+%?)$/.test(text.trim());
}

function invisible(expected: string, actual: string): string | null {
  if (actual.trim() === expected) return 'it has white space around it';
  if (actual.replace(/\s+/g, '') === expected.replace(/\s+/g, '')) return 'it differs only in white space';
  const hidden = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;
  if (actual.replace(hidden, '') === expected.replace(hidden, '')) {
    return `it has invisible characters (${codePoints(actual, hidden) || codePoints(expected, hidden)})`;
  }
  if (actual.normalize('NFKC') === expected.normalize('NFKC')) {
    return 'the same letters are composed of other Unicode characters';
  }
  return null;
}

function spelling(expected: string, actual: string): string | null {
  if (actual === `${expected}/`) return 'it has one slash more at the end';
  if (`${actual}/` === expected) return 'it lacks the last slash';
  if (sameWithoutCase(actual, expected)) return 'it differs only in upper and lower case';
  if (sameWithoutCase(actual.replace(/\/$/, ''), expected.replace(/\/$/, ''))) {
    return 'it differs in the last slash and in upper and lower case';
  }
  const [plainActual, plainExpected] = [percentDecoded(actual), percentDecoded(expected)];
  if (plainActual === plainExpected) return 'it differs only in percent-encoding';
  const lookalikes = codePoints(actual, /[^\u0000-\u007F]/g);
  if (lookalikes !== '' && !/[^\u0000-\u007F]/.test(expected) && actual.length === expected.length) {
    return `it has letters outside ASCII that may look the same (${lookalikes})`;
  }
  return null;
}

function urlDifference(expected: string, actual: string): string | null {
  const [wanted, given] = [splitUrl(expected), splitUrl(actual)];
  if (wanted === null || given === null) return null;
  const differing = (Object.keys(wanted) as (keyof UrlParts)[]).filter(
    (part) => wanted[part] !== given[part],
  );
  if (differing.length === 0) return 'it differs only in how scheme, host or port are written';
  if (differing.includes('path') && differing.length > 1) return null;
  return `it has ${differing.map((part) => partWords(part, wanted[part], given[part])).join(' and ')}`;
}

function partWords(part: keyof UrlParts, wanted: string, given: string): string {
  const name = part === 'query' ? 'query string' : part;
  if (given === '') return `no ${name} (${wanted} is missing)`;
  if (wanted === '') return `a ${name} too many (${given})`;
  return `another ${name} (${given} instead of ${wanted})`;
}

function splitUrl(text: string): UrlParts | null {
  const found = /^([a-z][a-z0-9+.-]*):\/\/([^/?#:]*)(?::(\d+))?([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(text);
  if (found === null) return null;
  const scheme = (found[1] ?? '').toLowerCase();
  const port = found[3] ?? '';
  return {
    scheme,
    host: (found[2] ?? '').toLowerCase(),
    port: port === (defaultPorts[scheme] ?? '') ? '' : port,
    path: found[4] === '' ? '/' : (found[4] ?? '/'),
    query: found[5] ?? '',
    fragment: found[6] ?? '',
  };
}

function sameWithoutCase(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function codePoints(text: string, pattern: RegExp): string {
  const found = [...new Set(text.match(pattern) ?? [])];
  return found
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');
}
