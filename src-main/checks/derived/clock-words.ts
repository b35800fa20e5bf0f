/** What the times of a message say about the two clocks, in words. */
import type { Subject } from '../subject';
import { consumedAssertion } from './consumed-assertion';
import { durationWords } from './duration-words';
import { instantOf } from './instant';

/**
 * A sentence with the difference between the time of issue and the clock here, for a message that failed on time.
 * Issued in the future can only mean a clock; issued in the past may also mean an old message.
 */
export function clockWords(subject: Subject): string {
  const issued =
    instantOf(consumedAssertion(subject)?.read.issueInstant ?? null) ??
    instantOf(subject.response?.issueInstant ?? null);
  if (issued === null) return '';
  const ahead = issued - subject.now;
  if (ahead > 0) return ` The IdP's clock is ${durationWords(ahead)} ahead.`;
  if (ahead > -60_000) return '';
  return ` It was issued ${durationWords(ahead)} before: the IdP's clock is that much behind, or the message is that old.`;
}
