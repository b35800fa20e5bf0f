/** What reading a paste collects: the parts found, each with its place, and what was wrong with how they were pasted. */
import type { KeyObject } from 'node:crypto';
import type { PasteFault } from '../contract/model/certificate';

export type Part =
  | { readonly kind: 'certificate'; readonly der: Buffer; readonly found: string }
  | { readonly kind: 'request'; readonly der: Buffer; readonly found: string }
  | { readonly kind: 'key'; readonly key: KeyObject; readonly found: string };

export interface Pasted {
  /** What the input is, in words. */
  readonly form: string;
  readonly parts: readonly Part[];
  readonly faults: readonly PasteFault[];
}

export const faultMessages: Readonly<Record<PasteFault['code'], string>> = {
  'pem-lines':
    'The lines -----BEGIN and -----END stand inside X509Certificate; only the base64 between them belongs there',
  'carriage-returns': 'The base64 has carriage returns (&#13;), which strict software refuses',
  'escaped-line-breaks':
    'Line breaks are written as the two characters \\n, as in JSON or an environment variable',
  'character-references': 'Line breaks are written as &#13; or &#10;, as copied out of XML',
  'percent-encoded': 'The text is percent-encoded, as copied out of a URL',
  'line-breaks-missing':
    'The BEGIN or END line has no line break beside it; most software wants it on its own line',
  'base64-twice': 'A whole PEM file was encoded as base64 once more',
  'base64-url': 'The base64 is URL-safe or has lost its padding; certificates use the ordinary alphabet',
  chain: 'Several certificates stand in the place of one',
  'public-key': 'A public key stands where a certificate belongs',
  'private-key': 'A private key stands where a certificate belongs: it is known to whoever saw this',
  swapped: 'The certificate and the key are in each other’s place',
  'extra-text': 'There is other text around the certificate',
  'byte-order-mark':
    'The text begins with a byte order mark, which some software takes for part of the first line',
  damaged: 'A part cannot be read: its content is damaged or cut off',
};

export function fault(code: PasteFault['code'], found: string, repaired = true): PasteFault {
  return { code, message: faultMessages[code], found, repaired };
}
