/**
 * Two values that should be equal and are not: what sets them apart, in words. Most logins that fail
 * on an address fail by one slash, one letter's case or a proxy's scheme, which the eye passes over.
 */

import { codePoint, foldConfusables, hiddenIn, lookAlikesIn, withoutHidden } from './confusables';

interface UrlParts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** A way two values can differ without looking different, and what is left of a value when it is taken away. */
interface Fold {
  /** "it differs only in …", "it differs in … and in …". */
  readonly name: string;
  readonly fold: (text: string) => string;
}

const folds: readonly Fold[] = [
  { name: 'white space', fold: (text) => text.replace(/\s+/g, '') },
  { name: 'invisible characters', fold: withoutHidden },
  { name: 'how letters are composed of Unicode characters', fold: (text) => text.normalize('NFKC') },
  { name: 'letters that look the same', fold: foldConfusables },
  { name: 'percent-encoding', fold: percentDecoded },
  { name: 'the last slash', fold: (text) => text.replace(/\/(?=$|[?#])/, '') },
  { name: 'upper and lower case', fold: (text) => text.toLowerCase() },
];

/** What sets `actual` apart from `expected`, as a clause such as "it lacks the last slash"; null when they have little in common. */
export function describeDifference(expected: string, actual: string): string | null {
  if (expected === actual) return null;
  if (actual === '') return 'it is empty';
  if (isPlaceholder(actual)) return `it is the placeholder ${actual}, which was never filled in`;
  return (
    foldedDifference(expected, actual) ?? urlDifference(expected, actual) ?? foreignLetters(expected, actual)
  );
}

/** The folds without which the two would still differ; empty when they differ in more than folds can explain. */
function neededFolds(expected: string, actual: string): readonly Fold[] {
  const apply = (text: string, without?: Fold): string =>
    folds.reduce((folded, each) => (each === without ? folded : each.fold(folded)), text);
  if (apply(expected) !== apply(actual)) return [];
  const needed = folds.filter((each) => apply(expected, each) !== apply(actual, each));
  return needed.length > 0
    ? needed
    : folds.filter((each) => each.fold(expected) === each.fold(actual)).slice(0, 1);
}

function foldedDifference(expected: string, actual: string): string | null {
  const needed = neededFolds(expected, actual);
  const [only] = needed;
  if (only === undefined) return null;
  if (needed.length > 1)
    return `it differs in ${joinWords(needed.map(({ name }) => withCodePoints(name, expected, actual)))}`;
  switch (only.name) {
    case 'white space':
      return actual.trim() === expected ? 'it has white space around it' : 'it differs only in white space';
    case 'invisible characters':
      return `it has ${withCodePoints(only.name, expected, actual)}`;
    case 'letters that look the same':
      return `it has letters outside ASCII that may look the same (${codePoints(actual) || codePoints(expected)})`;
    case 'how letters are composed of Unicode characters':
      return 'the same letters are composed of other Unicode characters';
    case 'the last slash':
      return actual.length > expected.length ? 'it has one slash more at the end' : 'it lacks the last slash';
    default:
      return `it differs only in ${only.name}`;
  }
}

function withCodePoints(name: string, expected: string, actual: string): string {
  const found =
    name === 'invisible characters'
      ? [...hiddenIn(actual), ...hiddenIn(expected)]
      : name === 'letters that look the same'
        ? [...lookAlikesIn(actual), ...lookAlikesIn(expected)]
        : [];
  return found.length === 0 ? name : `${name} (${found.map(codePoint).join(', ')})`;
}

function joinWords(words: readonly string[]): string {
  return words.length === 1
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', in ')} and in ${words.at(-1) ?? ''}`;
}

function foreignLetters(expected: string, actual: string): string | null {
  const letters = codePoints(actual);
  if (letters === '' || codePoints(expected) !== '' || actual.length !== expected.length) return null;
  return `it has letters outside ASCII that may look the same (${letters})`;
}

/** Template text that was sent as it stands, such as `{recipient}` or `$ACS_URL`. */
export function isPlaceholder(text: string): boolean {
  return /^(?:\{.*\}|\[.*\]|<.*>|\$\{?[A-Za-z_]+\}?|%\w+%?)$/.test(text.trim());
}

function urlDifference(expected: string, actual: string): string | null {
  const [wanted, given] = [splitUrl(expected), splitUrl(actual)];
  if (wanted === null || given === null) return null;
  const differing = (Object.keys(wanted) as (keyof UrlParts)[]).filter(
    (part) => wanted[part] !== given[part],
  );
  if (differing.length === 0) return 'it differs only in how scheme, host or port are written';
  // Another path together with another host is another address; a path that differs in a slash is the same one.
  const isNearPath = neededFolds(wanted.path, given.path).length > 0;
  if (differing.includes('path') && differing.length > 1 && !isNearPath) return null;
  return `it has ${joinParts(differing.map((part) => partWords(part, wanted[part], given[part])))}`;
}

function joinParts(words: readonly string[]): string {
  return words.length < 3
    ? words.join(' and ')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function partWords(part: keyof UrlParts, wanted: string, given: string): string {
  const name = part === 'query' ? 'query string' : part;
  if (given === '') return `no ${name} (${wanted} is missing)`;
  if (wanted === '') return `a ${name} too many (${given})`;
  const near = part === 'path' ? neededFolds(wanted, given) : [];
  if (near.length > 0)
    return `a path that differs in ${joinWords(near.map((fold) => fold.name))} (${given} instead of ${wanted})`;
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

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function codePoints(text: string): string {
  return [...new Set(text.match(/[^\u0000-\u007F]/g) ?? [])].map(codePoint).join(', ');
}
