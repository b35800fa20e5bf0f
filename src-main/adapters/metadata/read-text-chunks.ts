/** A file or standard input as pieces of text, decoded while it is read: metadata of a federation is larger than memory should be. */
import { createReadStream } from 'node:fs';

const PIECE = 256 * 1024;

/** The encodings that metadata is found in besides UTF-8; anything else is told, not guessed. */
const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;

export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

export interface OpenedInput {
  /** The first octets, for a look at what it is. */
  readonly head: Uint8Array;
  /** All octets, the first ones included; can be walked once. */
  readonly octets: () => AsyncGenerator<Uint8Array>;
}

/** Opens a path, or standard input for `-`. Rejects with the system's error when it cannot be read. */
export async function openInput(path: string): Promise<OpenedInput> {
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: PIECE });
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first = await pieces.next();
  const head = first.done === true ? new Uint8Array(0) : first.value;
  return {
    head,
    async *octets() {
      if (head.length > 0) yield head;
      for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
    },
  };
}

export interface DecodedInput {
  readonly chunks: AsyncGenerator<string>;
  /** Null when the chunks are text; for UTF-8 each of their characters is an octet, which this makes text of. */
  readonly decode: ((octets: string) => string) | null;
}

/**
 * Octets to characters, in the encoding of the byte order mark or the XML declaration, UTF-8 without either. UTF-8,
 * which nearly all metadata is written in, is left as octets: markup is ASCII, and little else is ever looked at.
 */
export function decodeText({ head, octets }: OpenedInput): DecodedInput {
  const decoder = decoderFor(encodingOf(head));
  if (decoder.encoding === 'utf-8') return { chunks: octetText(octets()), decode: decodeUtf8 };
  return { chunks: decodeWith(decoder, octets()), decode: null };
}

async function* octetText(octets: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const piece of octets) {
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
  }
}

async function* decodeWith(decoder: TextDecoder, octets: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const piece of octets) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function decodeUtf8(octets: string): string {
  return Buffer.from(octets, 'latin1').toString('utf8');
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  return declared.exec(Buffer.from(first.subarray(0, 200)).toString('latin1'))?.[1] ?? 'utf-8';
}

function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    throw new UnreadableFileError(`Its encoding ${name} is not known`);
  }
}
