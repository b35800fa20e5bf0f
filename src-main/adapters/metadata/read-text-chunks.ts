/** A file or standard input as pieces of text, decoded while it is read: metadata of a federation is larger than memory should be. */
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

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
  let decode: Decode | null = null;
  for await (const piece of octets) {
    decode ??= chooseDecoder(piece);
    yield decode(piece);
  }
  if (decode !== null) yield decode(null);
}

/** The text of the next octets; of those left over, for null. */
type Decode = (octets: Uint8Array | null) => string;

function chooseDecoder(first: Uint8Array): Decode {
  const label = encodingOf(first);
  const decoder = decoderFor(label);
  if (decoder.encoding !== 'utf-8' || first[0] === 0xef) {
    return (octets) => (octets === null ? decoder.decode() : decoder.decode(octets, { stream: true }));
  }
  // Twice as fast for what nearly all metadata is written in.
  const utf8 = new StringDecoder('utf8');
  return (octets) =>
    octets === null ? utf8.end() : utf8.write(Buffer.from(octets.buffer, octets.byteOffset, octets.length));
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
