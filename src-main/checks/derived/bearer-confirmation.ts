/**
 * The bearer SubjectConfirmation by which an assertion is judged. One that satisfies everything is enough
 * (Core 2.4.1), so the checks on recipient, time and request all look at the same one: the one with the
 * fewest faults. Otherwise each check could be satisfied by another confirmation.
 */
import type { SubjectConfirmationRead } from '../../core/saml/model';
import type { Subject } from '../subject';
import { once } from './once';
import { consumedAssertion } from './consumed-assertion';
import { instantOf } from './instant';

export const BEARER_METHOD = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

export function bearerConfirmations(subject: Subject): readonly SubjectConfirmationRead[] {
  const confirmations = consumedAssertion(subject)?.read.subjectConfirmations ?? [];
  return confirmations.filter((confirmation) => confirmation.method === BEARER_METHOD);
}

/** The bearer confirmation with the fewest faults, the first of equals; null when the assertion has none. */
export const chosenConfirmation = once((subject): SubjectConfirmationRead | null => {
  const candidates = bearerConfirmations(subject);
  let chosen = candidates[0] ?? null;
  if (candidates.length > 1) {
    const faults = candidates.map((candidate) => countFaults(subject, candidate));
    chosen = candidates[faults.indexOf(Math.min(...faults))] ?? null;
  }
  return chosen;
});

function countFaults(subject: Subject, confirmation: SubjectConfirmationRead): number {
  const data = confirmation.data;
  if (data === null) return 10;
  const end = instantOf(data.notOnOrAfter);
  const recipientFits =
    data.recipient !== null && (subject.acsUrls.length === 0 || subject.acsUrls.includes(data.recipient));
  return [
    !recipientFits,
    end === null || subject.now - subject.skew >= end,
    data.notBefore !== null,
    !answersTheRequest(subject, data.inResponseTo),
  ].filter(Boolean).length;
}

function answersTheRequest(subject: Subject, inResponseTo: string | null): boolean {
  if (subject.correlation.kind === 'unknown') return true;
  return subject.correlation.kind === 'unsolicited'
    ? inResponseTo === null
    : inResponseTo === subject.correlation.id;
}
