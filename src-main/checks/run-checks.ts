/**
 * Runs checks over one subject. A check that throws is `fatal`: it is reported, never hidden, and it
 * keeps the verdict from being "accept", because nobody knows what it would have said.
 */
import type { Check, Failure, Need } from './check';
import { missingNeeds } from './needs';
import type { Subject } from './subject';

export type CheckOutcome =
  | { readonly verdict: 'pass' | 'not-applicable'; readonly check: Check }
  | { readonly verdict: 'fail'; readonly check: Check; readonly failures: readonly Failure[] }
  | { readonly verdict: 'not-verified'; readonly check: Check; readonly needs: readonly Need[] }
  | { readonly verdict: 'fatal'; readonly check: Check; readonly reason: string };

/** One outcome for each check, in the order given. Never throws. */
export function runChecks(subject: Subject, checks: readonly Check[]): readonly CheckOutcome[] {
  const outcomes: CheckOutcome[] = [];
  for (const check of checks) outcomes.push(runGuarded(check, subject));
  return outcomes;
}

function runGuarded(check: Check, subject: Subject): CheckOutcome {
  try {
    return runCheck(check, subject);
  } catch (error) {
    return { verdict: 'fatal', check, reason: error instanceof Error ? error.message : String(error) };
  }
}

function runCheck(check: Check, subject: Subject): CheckOutcome {
  if (!check.kinds.includes(subject.message.kind) || !check.applies(subject)) {
    return { verdict: 'not-applicable', check };
  }
  if (check.needs.length > 0) {
    const needs = missingNeeds(check.needs, subject);
    if (needs.length > 0) return { verdict: 'not-verified', check, needs };
  }
  const failures = check.run(subject);
  return failures.length === 0 ? { verdict: 'pass', check } : { verdict: 'fail', check, failures };
}
