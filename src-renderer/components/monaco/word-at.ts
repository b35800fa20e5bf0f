/** What the reader points at: an element, an attribute, or a value that is base64; and what there is to say about it. */
import { attributeWords, elementWords } from './saml-words';
import { type MarkupPiece, scanMarkup, tagName } from './scan-markup';

/** Half-open offsets in the text, and paragraphs; nothing in them is markup. */
export interface WordAt {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

const SHOWN = 600;

/** Null where there is nothing to say. */
export function wordAt(
  text: string,
  offset: number,
  pieces: readonly MarkupPiece[] = scanMarkup(text),
): WordAt | null {
  const piece = pieces.find(({ start, end }) => start <= offset && offset < end);
  if (piece === undefined) return null;
  if (piece.kind === 'text') return decoded(text, piece.start, piece.end);
  return piece.kind === 'other' ? null : inTag(text, piece, offset);
}

function inTag(text: string, piece: MarkupPiece, offset: number): WordAt | null {
  const name = tagName(text, piece);
  const nameStart = text.indexOf(name, piece.start);
  if (offset < nameStart + name.length) {
    return describe(elementWords, name, nameStart, nameStart + name.length);
  }
  const tag = text.slice(piece.start, piece.end);
  for (const match of tag.matchAll(/([^\s=<>/"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    const key = match[1] ?? '';
    const start = piece.start + match.index;
    const end = start + match[0].length;
    if (offset < start || offset >= end) continue;
    return offset < start + key.length
      ? describe(attributeWords, key, start, start + key.length)
      : decoded(text, end - (match[0].length - key.length) + 1, end);
  }
  return null;
}

function describe(
  words: Readonly<Record<string, { readonly meaning: string; readonly source: string | null }>>,
  name: string,
  start: number,
  end: number,
): WordAt | null {
  const local = name.slice(name.indexOf(':') + 1);
  const found = Object.hasOwn(words, local) ? words[local] : undefined;
  if (found === undefined) return null;
  return {
    start,
    end,
    lines: [`${local}: ${found.meaning}`, ...(found.source === null ? [] : [found.source])],
  };
}

/** Base64 that hides text is shown as that text; what hides octets only by how many they are. */
function decoded(text: string, start: number, end: number): WordAt | null {
  const raw = text.slice(start, end).replace(/^[="']+|["']+$/g, '');
  const value = raw.replace(/\s+/g, '');
  if (value.length < 16 || value.length % 4 === 1 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null;
  const octets = Uint8Array.from(atob(value.padEnd(Math.ceil(value.length / 4) * 4, '=')), (each) =>
    each.charCodeAt(0),
  );
  const plain = new TextDecoder('utf-8').decode(octets);
  const isText = !/[\uFFFD\u0000-\u0008\u000E-\u001F]/.test(plain);
  const size = `Base64 of ${octets.length} ${octets.length === 1 ? 'octet' : 'octets'}`;
  if (!isText)
    return octets.length < 32 ? null : { start, end, lines: [octets[0] === 0x30 ? `${size} (DER)` : size] };
  return { start, end, lines: [`${size}:`, plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain] };
}
