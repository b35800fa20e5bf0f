/** The validity windows of an assertion as numbers, and what each instant says at the time it was judged. */
import type { AssertionJson } from '../../../src-main/contract/model/decoded';
import { span } from '../../components/format-time';
import type { Tone } from '../../components/severity';
import { text } from '../../text';

export interface ValidityWindow {
  readonly name: string;
  /** Milliseconds since the epoch; null when open. */
  readonly start: number | null;
  readonly end: number | null;
  /** Whether the clock skew widens it. */
  readonly skewed: boolean;
}

export interface InstantRow {
  readonly field: string;
  readonly value: string | null;
  readonly tone: Tone;
  readonly says: string;
}

/** Milliseconds of an ISO instant; null when absent or not a time. */
export function instant(iso: string | null | undefined): number | null {
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? null : time;
}

export function windowsOf(assertion: AssertionJson): ValidityWindow[] {
  const windows: ValidityWindow[] = [];
  if (assertion.conditions !== null) {
    windows.push({
      name: text.details.windowConditions,
      start: instant(assertion.conditions.notBefore),
      end: instant(assertion.conditions.notOnOrAfter),
      skewed: true,
    });
  }
  const subject = assertion.subjectConfirmations[0];
  if (subject !== undefined) {
    windows.push({
      name: text.details.windowSubject,
      start: instant(subject.notBefore),
      end: instant(subject.notOnOrAfter),
      skewed: true,
    });
  }
  const statement = assertion.authnStatements[0];
  if (statement !== undefined) {
    windows.push({
      name: text.details.windowSession,
      start: instant(statement.authnInstant),
      end: instant(statement.sessionNotOnOrAfter),
      skewed: false,
    });
  }
  return windows;
}

/** One row per instant of the assertion, judged at `at` (ms) with `skew` (ms) allowed on both bounds. */
export function instantRows(assertion: AssertionJson, at: number, skew: number): InstantRow[] {
  const subject = assertion.subjectConfirmations[0];
  const statement = assertion.authnStatements[0];
  const sessionEnd = statement?.sessionNotOnOrAfter ?? null;
  return [
    begin('NotBefore', assertion.conditions?.notBefore ?? null, at, skew),
    end('NotOnOrAfter', assertion.conditions?.notOnOrAfter ?? null, at, skew),
    end('Subject NotOnOrAfter', subject?.notOnOrAfter ?? null, at, skew),
    happened('AuthnInstant', statement?.authnInstant ?? null, at, skew),
    sessionEnd === null
      ? { field: 'SessionNotOnOrAfter', value: null, tone: 'info', says: text.details.sessionUnlimited }
      : end('SessionNotOnOrAfter', sessionEnd, at, skew),
    happened('IssueInstant', assertion.issueInstant, at, skew),
  ];
}

function begin(field: string, value: string | null, at: number, skew: number): InstantRow {
  return judge(field, value, (time) => {
    if (time <= at) return ['ok', text.details.past(span(at - time))];
    return time - at <= skew
      ? ['ok', text.details.withinSkew(span(time - at))]
      : ['error', text.details.notYet(span(time - at))];
  });
}

function end(field: string, value: string | null, at: number, skew: number): InstantRow {
  return judge(field, value, (time) => {
    if (at < time) return ['ok', text.details.left(span(time - at))];
    return at < time + skew
      ? ['ok', text.details.withinSkew(span(at - time))]
      : ['error', text.details.expired(span(at - time))];
  });
}

function happened(field: string, value: string | null, at: number, skew: number): InstantRow {
  return judge(field, value, (time) => {
    if (time <= at) return ['ok', text.details.ago(span(at - time))];
    return [time - at <= skew ? 'ok' : 'warning', text.details.ahead(span(time - at))];
  });
}

function judge(field: string, value: string | null, say: (time: number) => [Tone, string]): InstantRow {
  if (value === null) return { field, value, tone: 'info', says: text.value.absent };
  const time = instant(value);
  if (time === null) return { field, value, tone: 'error', says: text.details.unreadableTime };
  const [tone, says] = say(time);
  return { field, value, tone, says };
}
