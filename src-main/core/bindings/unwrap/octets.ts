/** Octets to text: byte-order marks, UTF-16, declared single-byte encodings. */
import { gunzipSync } from 'node:zlib';
import type { UnwrapStep } from '../detected';
import { UnreadableInputError } from '../unreadable-input-error';
import { firstLayer, type Layer } from './layer';

/** The text of an input and the steps that took. Throws UnreadableInputError for octets that are no text. */
export function readOctets(input: Uint8Array, maxOutput: number): Layer {
  let octets = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const steps: { step: UnwrapStep; size: number }[] = [];
  if (octets[0] === 0x1f && octets[1] === 0x8b) {
    try {
      octets = gunzipSync(octets, { maxOutputLength: maxOutput });
    } catch {
      throw new UnreadableInputError(
        `${input.length} bytes of gzip data are damaged or unpack to more than ${maxOutput} bytes`,
        [],
      );
    }
    steps.push({ step: 'gzip', size: octets.length });
  }
  const { text, step } = decodeText(octets);
  if (step) steps.push({ step, size: Buffer.byteLength(text) });
  return firstLayer(text, steps);
}

/** Text of an XML document or any other text given as octets, by byte-order mark, pattern of zeros, or declaration. */
export function decodeText(octets: Buffer): { readonly text: string; readonly step: UnwrapStep | null } {
  if (octets[0] === 0xff && octets[1] === 0xfe)
    return { text: octets.subarray(2).toString('utf16le'), step: 'utf-16' };
  if (octets[0] === 0xfe && octets[1] === 0xff)
    return { text: swapPairs(octets.subarray(2)), step: 'utf-16' };
  const [first, second, third, fourth] = octets;
  if (first && second === 0 && third && fourth === 0)
    return { text: octets.toString('utf16le'), step: 'utf-16' };
  if (first === 0 && second && third === 0 && fourth) return { text: swapPairs(octets), step: 'utf-16' };
  const head = octets.subarray(0, 200).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/
    .exec(head)?.[1]
    ?.toLowerCase();
  if (declared && /^(?:iso-8859-1|latin1|windows-1252)$/.test(declared)) {
    return { text: new TextDecoder('windows-1252').decode(octets), step: null };
  }
  const text = octets.toString('utf8');
  return text.startsWith('\ufeff') ? { text: text.slice(1), step: 'byte-order-mark' } : { text, step: null };
}

function swapPairs(octets: Buffer): string {
  return Buffer.from(octets.subarray(0, octets.length & ~1))
    .swap16()
    .toString('utf16le');
}
