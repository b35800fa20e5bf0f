/** Entity and character references, and the line ends and white space that XML normalises around them. */
import { codePointWords, isXmlCharacter } from './characters';
import { ReadingStopped } from './reading-stopped';

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const reference = /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([^\s;&<>"'#]+));/y;

/**
 * The value of the text from `start` to `end`: references resolved, line ends as LF (XML 1.0 section 2.11), and in an
 * attribute every white space written as such a space (section 3.3.3). Throws ReadingStopped at a reference that is none.
 */
export function resolveValue(text: string, start: number, end: number, isAttribute: boolean): string {
  let value = '';
  let from = start;
  for (let at = text.indexOf('&', start); at !== -1 && at < end; at = text.indexOf('&', from)) {
    value += normalise(text.slice(from, at), isAttribute) + resolve(text, at);
    from = reference.lastIndex;
  }
  return value + normalise(text.slice(from, end), isAttribute);
}

function normalise(literal: string, isAttribute: boolean): string {
  const lines = literal.includes('\r') ? literal.replace(/\r\n?/g, '\n') : literal;
  return isAttribute ? lines.replace(/[\t\n]/g, ' ') : lines;
}

function resolve(text: string, at: number): string {
  reference.lastIndex = at;
  const found = reference.exec(text);
  if (found === null) {
    throw new ReadingStopped('not-well-formed', 'An ampersand begins no reference: write it as &amp;', at);
  }
  const [whole, hexadecimal, decimal, name] = found;
  if (name !== undefined) {
    const value = Object.hasOwn(predefined, name) ? predefined[name] : undefined;
    if (value !== undefined) return value;
    throw new ReadingStopped(
      'entity',
      `The entity ${whole} is not one of the five that XML knows by itself`,
      at,
    );
  }
  const codePoint =
    hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal ?? '', 10);
  if (isXmlCharacter(codePoint)) return String.fromCodePoint(codePoint);
  const words = codePoint <= 0x10ffff ? ` (${codePointWords(codePoint)})` : '';
  throw new ReadingStopped(
    'not-well-formed',
    `The reference ${whole.slice(0, 20)}${words} names no character XML allows`,
    at,
  );
}
