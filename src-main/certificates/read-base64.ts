/** Base64 without PEM lines, as it stands in XML, JSON and consoles: to the parts in it, however it was bent. */
import type { PasteFault } from '../contract/model/certificate';
import { fault, type Part } from './pasted';
import { readDer } from './read-der';

export interface Base64Found {
  readonly form: string;
  readonly parts: readonly Part[];
  readonly faults: readonly PasteFault[];
}

/** Null when it is not base64 of anything known. Throws CertificateError for what a password would open. */
export function readBase64(text: string, found: string, password: string | null): Base64Found | null {
  const body = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-][A-Za-z0-9+/_=-]{15,}$/.test(body)) return null;
  const isUrlSafe = /[_-]/.test(body);
  // Padding in the middle is where one certificate ended and the next was glued on.
  const pieces = body.match(/[A-Za-z0-9+/_-]+={0,2}/g) ?? [];
  const read = pieces.map((piece) =>
    readDer(Buffer.from(piece, isUrlSafe ? 'base64url' : 'base64'), found, password),
  );
  const parts = read.flatMap((each) => each?.parts ?? []);
  if (parts.length === 0) return null;
  const isGlued = pieces.length > 1 || (read[0]?.form === 'a certificate' && parts.length > 1);
  return {
    form: read.find((each) => each !== null)?.form ?? '',
    parts,
    faults: [
      ...(isUrlSafe || (pieces.length === 1 && body.length % 4 !== 0) ? [fault('base64-url', found)] : []),
      ...(isGlued ? [fault('chain', found)] : []),
      ...(read.includes(null) ? [fault('damaged', found, false)] : []),
    ],
  };
}

/** The text of a PEM file that was encoded once more; null when it is no such thing. */
export function pemInBase64(text: string): string | null {
  const body = text.replace(/\s+/g, '');
  // `-----` encoded, wherever a line before it may have ended.
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(body) || !body.startsWith('LS0tLS1CRUdJTi')) return null;
  return Buffer.from(body, 'base64').toString('utf8');
}
