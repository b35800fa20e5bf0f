/** DEFLATE as senders make it: raw (SAML Bindings 3.4.4.1), and by mistake in a zlib or gzip wrapper. */
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { decodeText } from './octets';

/** How much inflating one input may cost: each message, and all of them together. Counted down as it is used. */
export interface InflateBudget {
  readonly perMessage: number;
  left: number;
}

export type Inflated = { readonly text: string; readonly isCutOff: boolean } | { readonly problem: string };

/**
 * The text inside DEFLATE data. `isCutOff`: the data ends too early, and the text is what came before. `accept`
 * tells a text that may be a message from the garbage that other data yields by chance.
 */
export function inflate(
  octets: Buffer,
  budget: InflateBudget,
  accept: (text: string) => boolean,
): Inflated | null {
  const maxOutputLength = Math.max(1, Math.min(budget.perMessage, budget.left));
  for (const open of openersFor(octets)) {
    for (const isCutOff of [false, true]) {
      const finishFlush = isCutOff ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
      try {
        const inflated = open(octets, { maxOutputLength, finishFlush });
        budget.left -= inflated.length;
        const { text } = decodeText(inflated);
        if (accept(text)) return { text, isCutOff };
        break;
      } catch (error) {
        const { code } = error as { code?: string };
        if (code === 'ERR_BUFFER_TOO_LARGE') {
          budget.left -= maxOutputLength;
          return {
            problem: `it inflates to more than ${maxOutputLength.toLocaleString('en-US')} bytes, which is refused`,
          };
        }
        if (code !== 'Z_BUF_ERROR') break;
      }
    }
  }
  return null;
}

function openersFor(octets: Buffer): (typeof inflateRawSync)[] {
  if (octets[0] === 0x1f && octets[1] === 0x8b) return [gunzipSync];
  return octets[0] === 0x78 ? [inflateSync, inflateRawSync] : [inflateRawSync];
}
