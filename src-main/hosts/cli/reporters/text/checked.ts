/** A diagnosis for reading: the verdict first, then findings by severity, what could not be verified, what is trusted. */
import type { CheckedInput, CheckedSignature, Severity, Verdict } from '../../../../contract/model/checked';
import { printableLine } from '../../io';
import { renderFinding } from './finding';
import { type Paint, paintNothing, type Tone } from './paint';
import { renderExplanation } from './explanation';

const headings: Record<Severity, string> = {
  error: 'Errors: an SP that follows the rules refuses the login',
  warning: 'Warnings: accepted today, likely to hurt later',
  notice: 'Good to know',
};
const tones: Record<Verdict, Tone> = { accept: 'good', reject: 'error', undetermined: 'warning' };

export function renderChecked(checked: CheckedInput, paint: Paint = paintNothing): string {
  const parts = [
    [
      `${paint(tones[checked.verdict], checked.verdict.toUpperCase())}: ${printableLine(checked.summary)}`,
      paint('quiet', `Judged at ${checked.judgedAt}, clock skew ${checked.skewSeconds} s`),
    ],
    ...(['error', 'warning', 'notice'] as const).map((severity) => renderSeverity(severity, checked, paint)),
    renderNotVerified(checked, paint),
    ...checked.signatures.map((signature) => renderSignature(signature, paint)),
    renderTrusted(checked, paint),
    checked.mapping === null
      ? []
      : [
          printableLine(
            `Roles: ${checked.mapping.roles.join(', ') || '(none)'}${checked.mappingTrusted ? '' : ', from values nobody verified'}. ${checked.mapping.reason}`,
          ),
        ],
    [`${checked.passed.length} checks passed`],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function renderSeverity(severity: Severity, checked: CheckedInput, paint: Paint): string[] {
  const findings = checked.findings.filter((finding) => finding.severity === severity);
  if (findings.length === 0) return [];
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  return [
    paint('strong', `${headings[severity]} (${count})`),
    ...findings.flatMap((finding) => ['', ...renderFinding(finding, checked, paint)]),
  ];
}

function renderNotVerified({ notVerified }: CheckedInput, paint: Paint): string[] {
  if (notVerified.length === 0) return [];
  return [
    paint('strong', 'Not verified'),
    ...notVerified.map(({ check, needs }) => printableLine(`  ${check}: needs ${needs}`)),
  ];
}

function renderSignature(signature: CheckedSignature, paint: Paint): string[] {
  const { signs, covers, valid, keySource, keyName, problems } = signature;
  const key = `key from ${keySource ?? 'nowhere'}${keyName === null ? '' : ` (${keyName})`}`;
  const state =
    valid === true
      ? paint('good', 'holds')
      : valid === false
        ? paint('error', 'does not hold')
        : paint('warning', 'not verified: no trusted key');
  const what = printableLine(`${signs ?? '(nothing)'}${covers === null ? '' : `, covering ${covers}`}`);
  return [
    `Signature on ${what}: ${state}${valid === true ? `, ${printableLine(key)}` : ''}`,
    ...(valid === true ? [] : problems.map((problem) => printableLine(`  ${problem}`))),
    ...renderExplanation(signature),
  ];
}

function renderTrusted({ trusted }: CheckedInput, paint: Paint): string[] {
  if (trusted === null) return [];
  return [
    `${paint('strong', 'Trusted')}: NameID ${printableLine(trusted.nameId?.value ?? '(none)')}`,
    ...trusted.attributes.map(({ name, values }) => printableLine(`  ${name ?? ''} = ${values.join(' | ')}`)),
  ];
}
