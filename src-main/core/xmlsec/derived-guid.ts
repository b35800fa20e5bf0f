/** A GUID that is always the same for the same parts: stands for what a directory would have handed out. */
import { createHash } from 'node:crypto';

/** Lower-case with hyphens, in the form of a UUID of version 8 (RFC 9562 section 5.8), over a SHA-256 of the parts. */
export function derivedGuid(parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts), 'utf8').digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
