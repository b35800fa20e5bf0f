/** Holds what came of a case against what was expected of it. */
import type { Verdict } from '../../contract/model/checked';
import type { Expectation } from '../../contract/model/suite';

/** What came of a case; null where its kind has no such thing. */
export interface CaseOutcome {
  readonly verdict: Verdict | null;
  readonly outcome: 'signed-in' | 'refused' | 'error' | null;
  readonly findings: readonly string[];
  readonly nameId: string | null;
  readonly roles: readonly string[];
  readonly status: number | null;
  readonly reason: string;
}

/** A sentence for each expectation that does not hold; none when all is as expected. */
export function compareOutcome(expected: Expectation, actual: CaseOutcome): string[] {
  const problems: string[] = [];
  const same = (what: string, wanted: string | number | undefined, found: string | number | null): void => {
    if (wanted !== undefined && wanted !== found)
      problems.push(`${what} is ${found ?? 'not known'}, expected ${wanted}`);
  };
  same('the verdict', expected.verdict, actual.verdict);
  same('the outcome', expected.outcome, actual.outcome);
  same('the NameID', expected.nameId, actual.nameId);
  same('the last status', expected.status, actual.status);
  for (const check of expected.findings ?? []) {
    if (!actual.findings.includes(check)) problems.push(`${check} was not found`);
  }
  for (const check of expected.noFindings ?? []) {
    if (actual.findings.includes(check)) problems.push(`${check} was found`);
  }
  if (expected.roles !== undefined && !sameSet(expected.roles, actual.roles)) {
    problems.push(`the roles are ${list(actual.roles)}, expected ${list(expected.roles)}`);
  }
  if (expected.reason !== undefined && !actual.reason.includes(expected.reason)) {
    problems.push(`the reason is "${actual.reason}", expected to hold "${expected.reason}"`);
  }
  return problems;
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each));
}

function list(roles: readonly string[]): string {
  return roles.length === 0 ? 'none' : roles.join(', ');
}
