/**
 * Which assertion a service provider would read. Attackers add assertions; a correct SP reads the first
 * one that stands where the schema puts it, and everything is judged on that one.
 */
import type { AssertionSubject, Subject } from '../subject';

/** The first assertion directly inside the Response (or the bare one); null when none could be read. */
export function consumedAssertion(subject: Subject): AssertionSubject | null {
  return subject.assertions[0] ?? null;
}

export function hasAssertion(subject: Subject): boolean {
  return subject.assertions.length > 0;
}
