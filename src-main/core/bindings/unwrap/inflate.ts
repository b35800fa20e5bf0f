/** DEFLATE as senders make it: raw (SAML Bindings 3.4.4.1), and by mistake in a zlib or gzip wrapper. */
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { decodeText } from './octets';

/** How much inflating one input may cost: each message, and all of them together. Counted down as it is used. */
export interface InflateBudget {
  readonly perMessage: number;
  left: number;
}

export type Inflated = { readonly text: string } | { readonly problem: string };

/**
 * The text inside DEFLATE data; null when `accept`, which tells a message from the garbage that other data
 * yields by chance, takes none. `mayBeCutOff`: data that ends too early gives what came before its end.
 */
export function inflate(
  octets: Buffer,
  budget: InflateBudget,
  accept: (text: string) => boolean,
  mayBeCutOff: boolean,
): Inflated | null {
  const maxOutputLength = Math.max(1, Math.min(budget.perMessage, budget.left));
  const finishFlush = mayBeCutOff ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
  for (const open of openersFor(octets)) {
    try {
      const inflated = open(octets, { maxOutputLength, finishFlush });
      budget.left -= inflated.length;
      const { text } = decodeText(inflated);
      if (accept(text)) return { text };
    } catch (error) {
      if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') continue;
      budget.left -= maxOutputLength;
      const limit = maxOutputLength.toLocaleString('en-US');
      return { problem: `it inflates to more than ${limit} bytes, which is refused` };
    }
  }
  return null;
}

function openersFor(octets: Buffer): (typeof inflateRawSync)[] {
  if (octets[0] === 0x1f && octets[1] === 0x8b) return [gunzipSync];
  return octets[0] === 0x78 ? [inflateSync, inflateRawSync] : [inflateRawSync];
}
