/**
 * Cuts XML text into tags and what stands between them, in one pass and without a grammar, so that broken and
 * hostile documents are cut as quickly as sound ones. A `<` that begins no tag counts as text.
 */

export interface MarkupPiece {
  readonly kind: 'open' | 'close' | 'empty' | 'text' | 'other';
  /** Half-open offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Pieces in order; together they are the whole text. */
export function scanMarkup(text: string): MarkupPiece[] {
  const pieces: MarkupPiece[] = [];
  let textStart = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    const tag = readTag(text, at);
    if (tag === null) {
      at = text.indexOf('<', at + 1);
      continue;
    }
    if (at > textStart) pieces.push({ kind: 'text', start: textStart, end: at });
    pieces.push(tag);
    textStart = tag.end;
    at = text.indexOf('<', tag.end);
  }
  if (textStart < text.length) pieces.push({ kind: 'text', start: textStart, end: text.length });
  return pieces;
}

/** The name of the element a tag opens or closes, prefix and all. */
export function tagName(text: string, piece: MarkupPiece): string {
  let from = piece.start + 1;
  if (text[from] === '/') from += 1;
  let to = from;
  while (to < piece.end && !/[\s/>]/.test(text[to] ?? '>')) to += 1;
  return text.slice(from, to);
}

function readTag(text: string, start: number): MarkupPiece | null {
  const until = (closing: string, from: number): number => {
    const found = text.indexOf(closing, from);
    return found === -1 ? text.length : found + closing.length;
  };
  if (text.startsWith('<!--', start)) return { kind: 'other', start, end: until('-->', start + 4) };
  if (text.startsWith('<![CDATA[', start)) return { kind: 'text', start, end: until(']]>', start + 9) };
  if (text.startsWith('<?', start)) return { kind: 'other', start, end: until('?>', start + 2) };
  if (text.startsWith('<!', start)) return { kind: 'other', start, end: until('>', start + 2) };
  const end = endOfTag(text, start);
  if (end === null || /[\s<>"'=]/.test(text[start + 1] ?? ' ')) return null;
  const kind = text[start + 1] === '/' ? 'close' : text[end - 2] === '/' ? 'empty' : 'open';
  return { kind, start, end };
}

/** The offset after a tag's `>`, quoted values skipped; null when another `<` or the end comes first. */
function endOfTag(text: string, start: number): number | null {
  let quote: string | null = null;
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '<') return null;
    if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      return at + 1;
    }
  }
  return null;
}
