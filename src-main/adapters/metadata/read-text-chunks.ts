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

/** Octets to text, in the encoding of the byte order mark or the XML declaration, UTF-8 without either. */
export async function* decodeText(octets: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const piece of octets) {
    decoder ??= chooseDecoder(piece);
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
}

function chooseDecoder(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be');
  const name = declared.exec(Buffer.from(first.subarray(0, 200)).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(name);
  } catch {
    throw new UnreadableFileError(`Its encoding ${name} is not known`);
  }
}
