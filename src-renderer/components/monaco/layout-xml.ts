/**
 * The reading view of a message: line breaks and indentation put between tags, nothing else touched. White
 * space between tags is replaced, every other character is copied, and each position can be mapped in
 * both directions, so that what was judged on the original can be shown in the view.
 */

import { scanMarkup, type MarkupPiece } from './scan-markup';

/** A view of an original text. `changed` is false when the original is shown as it is. */
export interface XmlLayout {
  readonly text: string;
  readonly changed: boolean;
  /** Offset in the original to offset in the view. */
  readonly toView: (offset: number) => number;
  /** Half-open range in the original to half-open range in the view. */
  readonly rangeToView: (start: number, end: number) => { readonly start: number; readonly end: number };
}

interface Copied {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

const LONG_TAG = 100;
const START_TAGS_A_LINE = 4;
const LONG_LINE = 240;
const attribute = /(?<=\s)[^\s=/>"']+\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The original itself, for a text that needs no help to be read. */
export function showOriginal(text: string): XmlLayout {
  return { text, changed: false, toView: (offset) => offset, rangeToView: (start, end) => ({ start, end }) };
}

/** True when a line holds so many start tags, or is so long with several, that only indenting makes it readable. */
export function needsLayout(text: string): boolean {
  return text.split(/\r\n|[\r\n]/).some((line) => {
    const startTags = line.match(/<[^!?/]/g)?.length ?? 0;
    return startTags > START_TAGS_A_LINE || (startTags > 1 && line.length > LONG_LINE);
  });
}

/** Indents `text`; content that mixes text and tags, and text itself, stays exactly as it is. */
export function layoutXml(text: string): XmlLayout {
  const pieces = scanMarkup(text);
  const mixed = findMixed(pieces, text);
  const out: string[] = [];
  const copied: Copied[] = [];
  let length = 0;
  const insert = (value: string): void => {
    out.push(value);
    length += value.length;
  };
  const copy = (from: number, to: number): void => {
    if (to <= from) return;
    copied.push({ from, to: length, length: to - from });
    insert(text.slice(from, to));
  };
  let depth = 0;
  let inlineDepth: number | null = null;
  pieces.forEach((piece, index) => {
    const inline = inlineDepth !== null;
    if (piece.kind === 'close') depth = Math.max(0, depth - 1);
    if (!inline && piece.kind === 'text' && text.slice(piece.start, piece.end).trim() === '') return;
    if (!inline && length > 0) insert(`\n${'  '.repeat(depth)}`);
    if (!inline && (piece.kind === 'open' || piece.kind === 'empty') && piece.end - piece.start > LONG_TAG) {
      copyLongTag(text, piece, `\n${'  '.repeat(depth + 2)}`, copy, insert);
    } else {
      copy(piece.start, piece.end);
    }
    if (piece.kind === 'close' && inlineDepth === depth) inlineDepth = null;
    if (piece.kind === 'open') {
      if (inlineDepth === null && mixed.has(index)) inlineDepth = depth;
      depth += 1;
    }
  });
  return buildLayout(out.join(''), copied);
}

/** Breaks a long tag before each attribute after the first. */
function copyLongTag(
  text: string,
  piece: MarkupPiece,
  lineBreak: string,
  copy: (from: number, to: number) => void,
  insert: (value: string) => void,
): void {
  let at = piece.start;
  let first = true;
  for (const match of text.slice(piece.start, piece.end).matchAll(attribute)) {
    const begins = piece.start + match.index;
    copy(at, endOfText(text, at, begins));
    insert(first ? ' ' : lineBreak);
    first = false;
    at = begins;
  }
  copy(at, piece.end);
}

/** The offset after the last character before `to` that is not white space, `from` at least. */
function endOfText(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

/** Indexes of start tags whose element holds text of its own, or nothing at all: shown on one line. */
function findMixed(pieces: readonly MarkupPiece[], text: string): ReadonlySet<number> {
  const mixed = new Set<number>();
  const open: number[] = [];
  pieces.forEach((piece, index) => {
    const parent = open.at(-1);
    if (piece.kind === 'open') open.push(index);
    else if (piece.kind === 'close') {
      const own = open.pop();
      if (own !== undefined && index === own + 1) mixed.add(own);
    } else if (
      piece.kind === 'text' &&
      parent !== undefined &&
      text.slice(piece.start, piece.end).trim() !== ''
    ) {
      mixed.add(parent);
    } else if (piece.kind === 'text' && parent === index - 1 && pieces[index + 1]?.kind === 'close') {
      mixed.add(parent);
    }
  });
  return mixed;
}

function buildLayout(view: string, copied: readonly Copied[]): XmlLayout {
  const toView = (offset: number): number => {
    const index = lastAtOrBefore(copied, offset);
    const run = copied[index];
    if (run === undefined) return 0;
    const next = copied[index + 1];
    const inside = offset - run.from;
    if (inside > run.length && next !== undefined) return next.to;
    return run.to + Math.min(inside, run.length);
  };
  return {
    text: view,
    changed: true,
    toView,
    rangeToView: (start, end) => ({
      start: toView(start),
      end: end > start ? toView(end - 1) + 1 : toView(start),
    }),
  };
}

function lastAtOrBefore(copied: readonly Copied[], offset: number): number {
  let low = 0;
  let high = copied.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((copied[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
