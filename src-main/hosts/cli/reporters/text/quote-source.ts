/**
 * The line of the message a finding points at, with carets under the place. Messages are often one long line: then
 * a window around the place is shown, with an ellipsis where it was cut. Tabs stay tabs, so that carets stand right.
 */
import { printableLine } from '../../io';

/** 1-based lines and columns, the end exclusive, as `Location` has them. */
export interface QuotedRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const WIDTH = 100;
const BEFORE = 24;

/** Two lines, source and carets; null when the text has no such line. */
export function quoteSource(
  text: string,
  range: QuotedRange,
): readonly [source: string, carets: string] | null {
  const line = text.split(/\r\n|\n|\r/)[range.line - 1];
  if (line === undefined) return null;
  const from = Math.min(range.column - 1, line.length);
  const to =
    range.endLine === range.line ? Math.max(from, Math.min(range.endColumn - 1, line.length)) : line.length;
  const start = line.length > WIDTH ? wholeCharacter(line, Math.max(0, from - BEFORE)) : 0;
  const end = line.length > WIDTH ? wholeCharacter(line, Math.min(line.length, start + WIDTH)) : line.length;
  const [prefix, marked, rest] = [
    line.slice(start, from),
    line.slice(from, Math.min(to, end)),
    line.slice(Math.min(to, end), end),
  ].map(printableLine) as [string, string, string];
  const lead = start > 0 ? '…' : '';
  const tail = end < line.length ? '…' : '';
  const carets = '^'.repeat(Math.max(1, lengthOf(marked)));
  const runsOn = range.endLine > range.line || to > end ? '…' : '';
  return [`${lead}${prefix}${marked}${rest}${tail}`, `${blank(lead + prefix)}${carets}${runsOn}`];
}

/** The same room, empty; tabs stay, because only the terminal knows how wide they are. */
function blank(text: string): string {
  return [...text].map((character) => (character === '\t' ? '\t' : ' ')).join('');
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** Never between the halves of one character. */
function wholeCharacter(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
