/**
 * Finds encoded messages inside other text: by the name of their parameter, with the URL or the form body
 * around it, or as long base64 with no name at all. One pass each, whatever the text.
 */
import type { Layer } from './layer';
import type { Found } from './find-xml';

export interface FoundParameter extends Found {
  /** Null when the text still holds the name: a URL or a form body. */
  readonly parameter: Layer['parameter'];
}

const MAX_BEFORE = 8192;
const MIN_VALUE = 16;
const MIN_NAMELESS = 80;
const MAX_WRAPPED_LINE = 256;
const delimiter = /[\s"'`<>\\]/;
const plainCharacters = /[A-Za-z0-9+/=_%-]+/y;
const escapedCharacter = /&(?:amp;)?#[xX]?[0-9a-fA-F]{1,7};|\\[/nr]/y;
const separator = /["'\])\\]{0,4}\s*(?:value\s*)?(?:=>|[=:])?\s*[\\"'`]{0,3}/y;
const nextLine = /\r?\n[ \t]*(?:[>|][ \t]?)?/y;

/** Every `SAMLRequest` and `SAMLResponse` that a value follows. */
export function findParameters(text: string, max: number): FoundParameter[] {
  const found: FoundParameter[] = [];
  const name = /SAML(?:Request|Response)/g;
  let from = 0;
  for (let match = name.exec(text); match && found.length < max; match = name.exec(text)) {
    const next = readNamed(text, match.index, match[0] as 'SAMLRequest' | 'SAMLResponse', from);
    if (!next) continue;
    found.push(next);
    from = next.end;
    name.lastIndex = next.end;
  }
  return found;
}

function readNamed(
  text: string,
  at: number,
  parameter: 'SAMLRequest' | 'SAMLResponse',
  from: number,
): FoundParameter | null {
  const behind = at + parameter.length;
  const isAssigned = text.charAt(behind) === '=' && !delimiter.test(text.charAt(behind + 1));
  if (!isAssigned) {
    const start = matchEnd(separator, text, behind);
    const value = readValue(text, start);
    if (value.text.length < MIN_VALUE) return null;
    return { start: at, end: value.end, text: value.text, parameter };
  }
  const value = readValue(text, behind + 1);
  if (value.text.length === 0) return null;
  let end = value.end;
  while (end < text.length && text.charAt(value.end) === '&' && !delimiter.test(text.charAt(end))) end++;
  const start = startOfAddress(text, at, from);
  const tail = text.slice(value.end, end).replace(/&amp;/g, '&');
  const head = text.slice(start, at).replace(/&amp;/g, '&');
  return { start, end, text: `${head}${parameter}=${value.text}${tail}`, parameter: null };
}

/** Where the URL, or the parameters before this one, begin; `at` when neither stands there. */
function startOfAddress(text: string, at: number, from: number): number {
  let start = at;
  const least = Math.max(from, at - MAX_BEFORE);
  while (start > least && !delimiter.test(text.charAt(start - 1))) start--;
  const before = text.slice(start, at);
  const mark = Math.max(before.indexOf('?'), before.indexOf('#'));
  if (mark >= 0) {
    const scheme = /[a-zA-Z][a-zA-Z0-9+.-]{0,30}:\/\/[^?#]*$/.exec(before.slice(0, firstOf(before)));
    if (scheme) return start + scheme.index;
    const path = before.slice(0, firstOf(before)).search(/[^=:,;([{]*$/);
    return start + Math.max(path, 0);
  }
  return /^(?:[\w.~%-]+=[^&?]*&(?:amp;)?)+$/.test(before) ? start : at;
}

function firstOf(before: string): number {
  return before.search(/[?#]/);
}

/** Long base64 that has no name, percent escapes and line wraps included. `skip` are places found already. */
export function findNameless(text: string, skip: readonly Found[], max: number): Found[] {
  const found: Found[] = [];
  const start = /[A-Za-z0-9+/_%&\\-]/g;
  let next = 0;
  for (let match = start.exec(text); match && found.length < max; match = start.exec(text)) {
    while ((skip[next]?.end ?? Infinity) <= match.index) next++;
    const taken = skip[next];
    if (taken && taken.start <= match.index) {
      start.lastIndex = taken.end;
      continue;
    }
    const value = readValue(text, match.index, taken?.start);
    if (value.text.length >= MIN_NAMELESS) found.push({ start: match.index, ...value });
    start.lastIndex = Math.max(value.end, match.index + 1);
  }
  return found;
}

/** An encoded value with its lines joined, if it was wrapped into lines of one length. */
function readValue(text: string, from: number, limit = text.length): { text: string; end: number } {
  let end = Math.min(endOfPiece(text, from), limit);
  const first = end - from;
  let value = text.slice(from, end);
  while (first >= 40 && first <= MAX_WRAPPED_LINE && end < limit) {
    const start = matchEnd(nextLine, text, end);
    const lineEnd = start > end ? Math.min(endOfPiece(text, start), limit) : start;
    const isLine = lineEnd > start && /^[\r\n"'`<&]?$/.test(text.charAt(lineEnd));
    if (!isLine || lineEnd - start > first) break;
    value += text.slice(start, lineEnd);
    end = lineEnd;
    if (lineEnd - start < first) break;
  }
  return { text: value.replace(/\\[nr]/g, '').replace(/\\\//g, '/'), end };
}

function endOfPiece(text: string, from: number): number {
  let end = from;
  for (let before = -1; end > before;) {
    before = end;
    end = matchEnd(escapedCharacter, text, matchEnd(plainCharacters, text, end));
  }
  return end;
}

/** Where a sticky pattern, tried at `from`, ends. */
function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
