/**
 * Flows to show to others: structure, findings, times and statuses stay, every value is behind a pseudonym, the same
 * one everywhere in the file. Keys, certificates and signature values go; notes and labels go, being free text.
 */
import type { CheckedInput } from '../../contract/model/checked';
import type { FlowStep } from '../../contract/model/trace';
import { redactChecked } from '../redact-checked';
import { createPseudonyms, type Pseudonyms } from '../redact/pseudonyms';
import { redactUri } from '../redact/redact-uri';
import { redactXml } from '../redact/redact-xml';
import type { JudgedForExport } from './collect-flows';
import { JSON_FORMAT } from './write-json';

export function writeRedacted(flows: readonly JudgedForExport[], exportedAt: string): string {
  const pseudonyms = createPseudonyms();
  const document = {
    ...JSON_FORMAT,
    redacted: true,
    exportedAt,
    flows: flows.map((each) => redactFlow(each, pseudonyms)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function redactFlow({ flow, checked }: JudgedForExport, pseudonyms: Pseudonyms) {
  const { hide } = pseudonyms;
  const { id, startedAt, durationMs, initiatedBy, outcome, source } = flow;
  const { stepCount, errorCount, warningCount } = flow;
  // Messages first: what they hide is then hidden by the same name in everything said about them.
  const steps = flow.steps.map((step) => redactStep(step, checked.get(step.id), pseudonyms));
  return {
    id,
    startedAt,
    durationMs,
    sp: hide('party', flow.sp),
    idp: hide('party', flow.idp),
    spEntityId: flow.spEntityId === null ? null : redactUri('entity', flow.spEntityId, pseudonyms),
    idpEntityId: flow.idpEntityId === null ? null : redactUri('entity', flow.idpEntityId, pseudonyms),
    initiatedBy,
    outcome,
    subject: flow.subject === null ? null : hide('name-id', flow.subject),
    roles: flow.roles.map((role) => hide('role', role)),
    stepCount,
    errorCount,
    warningCount,
    ...(source === undefined ? {} : { source }),
    steps,
  };
}

/** The label is made anew: that of a page may name the user. */
function redactStep(step: FlowStep, checked: CheckedInput | undefined, pseudonyms: Pseudonyms) {
  const { id, elapsedMs, from, to, method, url, status, message, failed, errorCount, warningCount } = step;
  const redacted = checked && redactChecked(checked, {}, pseudonyms);
  const hideNullable = (kind: string, value: string | null): string | null =>
    value === null ? null : pseudonyms.hide(kind, value);
  return {
    id,
    elapsedMs,
    from,
    to,
    label: message?.kind ?? (method === null ? String(status ?? '') : method),
    method,
    url: url === null ? null : redactUri('url', url, pseudonyms),
    status,
    failed,
    ...(errorCount === undefined ? {} : { errorCount }),
    ...(warningCount === undefined ? {} : { warningCount }),
    message: message && {
      kind: message.kind,
      binding: message.binding,
      parameter: message.parameter,
      id: hideNullable('id', message.id),
      inResponseTo: hideNullable('id', message.inResponseTo),
      relayState: hideNullable('relay-state', message.relayState),
      xml: redactXml(message.xml, pseudonyms).text,
    },
    ...(redacted
      ? {
          verdict: redacted.verdict,
          findings: redacted.findings.map(({ check, severity, title, message: says, expected, actual }) => ({
            check,
            severity,
            title,
            message: says,
            expected,
            actual,
          })),
        }
      : {}),
  };
}
