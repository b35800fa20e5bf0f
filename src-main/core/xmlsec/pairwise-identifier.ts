/** A stable pseudonym: the same for the same parts, telling nothing about them at a glance. */
import { createHash } from 'node:crypto';

/**
 * 43 characters of URL-safe base64, a SHA-256 over the parts. No secret goes in: good for test users,
 * not for keeping a real person's name from someone who can guess it.
 */
export function pairwiseIdentifier(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('base64url');
}

/** The same as 64 hexadecimal digits. */
export function pseudonym(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
}
