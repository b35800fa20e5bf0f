/**
 * A diagnosis as JUnit XML, as CI servers read it: one suite a message, one case a check. An error is a failure,
 * warnings and notices are output of a case that passes, and what could not be verified is skipped with its reason.
 */
import type { CheckedInput, Finding } from '../../../../contract/model/checked';
import { xmlAttribute, xmlText } from './xml-text';

interface Case {
  readonly check: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** The elements inside the case. */
  readonly body: string;
}

/** `input` names what was judged. */
export function renderCheckedJunit(checked: CheckedInput, input: string): string {
  const suites = suitesOf(checked).map(({ name, cases }) => renderSuite(`${input}: ${name}`, cases, checked));
  const all = suitesOf(checked).flatMap(({ cases }) => cases);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${xmlAttribute('name', 'saml-workbench check')}${counts(all)}>
${suites.join('\n')}
</testsuites>`;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/**
 * What passed and what could not be verified is known of the input as a whole: where it holds one message, as nearly
 * always, that is the message; several get one more suite for it.
 */
function suitesOf(checked: CheckedInput): readonly Suite[] {
  const general = [...passedCases(checked), ...skippedCases(checked)];
  if (checked.messages.length <= 1) {
    const [message] = checked.messages;
    return [{ name: message?.kind ?? 'nothing', cases: [...findingCases(checked.findings), ...general] }];
  }
  const perMessage = checked.messages.map(({ kind }, index) => ({
    name: `message ${index + 1}, ${kind}`,
    cases: findingCases(checked.findings.filter(({ location }) => location?.message === index)),
  }));
  const unplaced = checked.findings.filter(({ location }) => location === null);
  return [...perMessage, { name: 'all messages', cases: [...findingCases(unplaced), ...general] }];
}

function findingCases(findings: readonly Finding[]): readonly Case[] {
  const byCheck = new Map<string, Finding[]>();
  for (const finding of findings) {
    byCheck.set(finding.check, [...(byCheck.get(finding.check) ?? []), finding]);
  }
  return [...byCheck].map(([check, found]) => {
    const errors = found.filter(({ severity }) => severity === 'error');
    const others = found.filter(({ severity }) => severity !== 'error');
    const failure = errors[0];
    const failed =
      failure === undefined
        ? ''
        : `<failure${xmlAttribute('message', failure.message)}${xmlAttribute('type', failure.severity)}>${xmlText(errors.map(describe).join('\n\n'))}</failure>`;
    const output =
      others.length === 0
        ? ''
        : `<system-out>${xmlText(others.map((each) => `${each.severity}: ${describe(each)}`).join('\n\n'))}</system-out>`;
    return { check, outcome: failure === undefined ? 'passed' : 'failed', body: failed + output };
  });
}

function describe({ message, location, expected, actual, remedies, citations }: Finding): string {
  return [
    message,
    location === null ? null : `at line ${location.line}, column ${location.column}: ${location.path}`,
    expected === null ? null : `expected: ${expected}`,
    actual === null ? null : `actual: ${actual}`,
    remedies.idp === null ? null : `IdP side: ${remedies.idp}`,
    remedies.sp === null ? null : `SP side: ${remedies.sp}`,
    ...citations.map(({ document, section, url }) => `rule: ${document}, section ${section}, ${url}`),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function passedCases({ passed, findings, notVerified, messages }: CheckedInput): readonly Case[] {
  // A check may pass on one message and fail on another: the case of a single message has one outcome.
  const others = new Set(messages.length > 1 ? [] : [...findings, ...notVerified].map(({ check }) => check));
  return passed
    .filter((check) => !others.has(check))
    .map((check) => ({ check, outcome: 'passed', body: '' }));
}

function skippedCases({ notVerified }: CheckedInput): readonly Case[] {
  return notVerified.map(({ check, needs }) => ({
    check,
    outcome: 'skipped',
    body: `<skipped${xmlAttribute('message', `needs ${needs}`)}/>`,
  }));
}

function renderSuite(
  name: string,
  cases: readonly Case[],
  { judgedAt, verdict, summary }: CheckedInput,
): string {
  const properties = Object.entries({ verdict, summary, judgedAt }).map(
    ([key, value]) => `<property${xmlAttribute('name', key)}${xmlAttribute('value', value)}/>`,
  );
  const lines = cases.map(
    ({ check, body }) =>
      `    <testcase${xmlAttribute('classname', 'saml-workbench.check')}${xmlAttribute('name', check)}${xmlAttribute('time', 0)}${body === '' ? '/>' : `>${body}</testcase>`}`,
  );
  return [
    `  <testsuite${xmlAttribute('name', name)}${counts(cases)}${xmlAttribute('timestamp', judgedAt.replace(/\.\d+Z$/, ''))}>`,
    `    <properties>${properties.join('')}</properties>`,
    ...lines,
    '  </testsuite>',
  ].join('\n');
}

function counts(cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  return [
    xmlAttribute('tests', cases.length),
    xmlAttribute('failures', count('failed')),
    xmlAttribute('errors', 0),
    xmlAttribute('skipped', count('skipped')),
    xmlAttribute('time', 0),
  ].join('');
}
