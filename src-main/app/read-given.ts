/** What a user gives besides a message, wherever it is given: an instant, a key with its certificate. */
import { loadSigningKey, type SigningKey } from '../core/xmlsec/sign';
import { UsageError } from './usage-error';

/** Milliseconds since the epoch of an ISO 8601 date and time; without a zone it is UTC, as all times in SAML. */
export function readInstant(text: string): number {
  const form = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text.trim());
  const instant = form ? Date.parse(`${form[1]}T${form[2] ?? '00:00:00'}${form[3] ?? 'Z'}`) : NaN;
  if (Number.isNaN(instant)) {
    throw new UsageError(
      `${JSON.stringify(text)} is not a date and time`,
      'Write it as ISO 8601, for example 2026-01-31T12:00:00Z.',
    );
  }
  return instant;
}

/** Null when neither is given. Throws UsageError when one is missing or they do not fit. */
export function readSigningPair(key: string | undefined, cert: string | undefined): SigningKey | null {
  if (key === undefined && cert === undefined) return null;
  if (key === undefined || cert === undefined)
    throw new UsageError('A key and its certificate are given together or not at all');
  try {
    return loadSigningKey(key, cert);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
