/** A suite that was run, as a user reads it: a line for each case, and below the failed ones why. */
import type { CaseResult, SuiteResult } from '../../../../contract/model/suite';
import { printableLine } from '../../io';
import type { Paint } from '../text/paint';

export function renderSuiteText(result: SuiteResult, paint: Paint): string {
  const { name, cases, passed, failed, errors, at } = result;
  return [
    paint('strong', printableLine(name)),
    ...cases.flatMap((each) => renderCase(each, paint)),
    '',
    `${passed} passed, ${failed} failed, ${errors} could not be run, judged at ${at}`,
  ].join('\n');
}

const words = { passed: 'ok    ', failed: 'FAILED', error: 'ERROR ' } as const;

function renderCase(
  { name, kind, outcome, problems, summary, findings }: CaseResult,
  paint: Paint,
): string[] {
  const mark = paint(outcome === 'passed' ? 'good' : 'error', words[outcome]);
  const line = `${mark} ${printableLine(name)} ${paint('quiet', `(${kind})`)}`;
  if (outcome === 'passed') return [line];
  const told = problems.map((problem) => `         ${printableLine(problem)}`);
  if (outcome === 'error') return [line, ...told];
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [
    line,
    ...told,
    `       ${paint('quiet', 'came out:')} ${printableLine(summary)}`,
    ...errors.map(
      ({ check, message }) => `         ${printableLine(message)} ${paint('quiet', `[${check}]`)}`,
    ),
  ];
}
