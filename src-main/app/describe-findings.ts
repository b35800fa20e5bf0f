/** Outcomes of checks as the JSON a user gets: findings with place and remedy, and what could not be verified. */
import type { Check, Failure, Remedy } from '../checks/check';
import type { CheckOutcome } from '../checks/run-checks';
import { findCitation } from '../citations';
import type { CitationJson, Finding, Severity } from '../contract/model/checked';
import type { MessageTexts } from './locate';
import { locate, locateRange } from './locate';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Every failure, errors first, otherwise in the order of the checks. */
export function describeFindings(outcomes: readonly CheckOutcome[], texts: MessageTexts): readonly Finding[] {
  const findings: Finding[] = [];
  for (const outcome of outcomes) {
    if (outcome.verdict !== 'fail') continue;
    for (const failure of outcome.failures) findings.push(describeFailure(outcome.check, failure, texts));
  }
  return findings.sort((left, right) => rank[left.severity] - rank[right.severity]);
}

function describeFailure(check: Check, failure: Failure, texts: MessageTexts): Finding {
  const remedies = { ...check.remedy, ...failure.remedy };
  return {
    check: check.id,
    severity: lowerOf(check.severity, failure.severity),
    title: check.failureTitle,
    message: failure.message,
    expected: failure.expected ?? null,
    actual: failure.actual ?? null,
    remedy: remedyText(remedies),
    remedies,
    why: check.why,
    citations: check.citations.map((key) => citationJson(key)),
    location: locateFailure(failure, texts),
  };
}

function locateFailure({ place, offset }: Failure, texts: MessageTexts): Finding['location'] {
  if (place) return locate(place, texts);
  if (offset === undefined) return null;
  const { text } = texts.document;
  const start = Math.min(offset, text.length);
  return locateRange({ start, end: Math.min(start + 1, text.length) }, '/', text, texts.index, null);
}

function lowerOf(general: Severity, here: Severity | undefined): Severity {
  return here !== undefined && rank[here] > rank[general] ? here : general;
}

function citationJson(key: Check['citations'][number]): CitationJson {
  const { document, section, url } = findCitation(key);
  return { document, section, url };
}

/** Both sides in one text. */
export function remedyText({ idp, sp }: Remedy): string {
  return [idp === null ? null : `IdP: ${idp}`, sp === null ? null : `SP: ${sp}`]
    .filter((part) => part !== null)
    .join(' ');
}
