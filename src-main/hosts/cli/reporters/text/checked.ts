/** A diagnosis for reading: the verdict, then findings by severity with the line quoted and a caret under the place. */
import type { CheckedInput, Finding, Severity } from '../../../../contract/model/checked';
import { printable } from '../../io';

const headings: Record<Severity, string> = {
  error: 'Errors: an SP that follows the rules refuses the login',
  warning: 'Warnings: accepted today, likely to hurt later',
  notice: 'Good to know',
};
const QUOTE_WIDTH = 100;

export function renderChecked(checked: CheckedInput): string {
  const lines = [
    `${checked.verdict.toUpperCase()}: ${checked.summary}`,
    `Judged at ${checked.judgedAt}, clock skew ${checked.skewSeconds} s`,
  ];
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const findings = checked.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) continue;
    lines.push('', headings[severity]);
    for (const finding of findings) lines.push('', ...renderFinding(finding, checked));
  }
  if (checked.notVerified.length > 0) {
    lines.push('', 'Not verified');
    for (const { check, needs } of checked.notVerified) lines.push(`  ${check}: needs ${needs}`);
  }
  for (const { signs, valid, keySource, keyName } of checked.signatures) {
    const state =
      valid === true
        ? `holds, key from ${keySource ?? 'nowhere'}${keyName ? ` (${keyName})` : ''}`
        : valid === false
          ? 'does not hold'
          : 'not verified: no trusted key';
    lines.push('', `Signature on ${signs ?? '(nothing)'}: ${state}`);
  }
  if (checked.trusted) {
    lines.push('', `Trusted: NameID ${checked.trusted.nameId?.value ?? '(none)'}`);
    for (const { name, values } of checked.trusted.attributes)
      lines.push(`  ${name ?? ''} = ${values.join(' | ')}`);
  }
  if (checked.mapping)
    lines.push('', `Roles: ${checked.mapping.roles.join(', ') || '(none)'}. ${checked.mapping.reason}`);
  lines.push('', `${checked.passed.length} checks passed`);
  return printable(lines.join('\n'));
}

function renderFinding(finding: Finding, checked: CheckedInput): string[] {
  const lines = [`  ${finding.title} [${finding.check}]`, `    ${finding.message}`];
  if (finding.location) lines.push(...quoteLine(finding.location, checked));
  if (finding.expected !== null) lines.push(`    expected: ${finding.expected}`);
  if (finding.actual !== null) lines.push(`    actual:   ${finding.actual}`);
  if (finding.remedies.idp !== null) lines.push(`    IdP side: ${finding.remedies.idp}`);
  if (finding.remedies.sp !== null) lines.push(`    SP side:  ${finding.remedies.sp}`);
  for (const { document, section, url } of finding.citations)
    lines.push(`    rule:     ${document} ${section} ${url}`);
  return lines;
}

/** The line of the finding, cut around the place when it is long, as in a document of one line. */
function quoteLine(location: NonNullable<Finding['location']>, checked: CheckedInput): string[] {
  const message = checked.messages[location.message];
  const text = location.decrypted === null ? message?.xml : message?.decryptedXml[location.decrypted];
  const where = `    line ${location.line}, column ${location.column}${location.decrypted === null ? '' : ' of the decrypted assertion'}`;
  if (text === undefined) return [where];
  const line = text.split(/\r\n|\n|\r/)[location.line - 1] ?? '';
  const column = location.column - 1;
  const start = line.length > QUOTE_WIDTH ? Math.max(0, column - 20) : 0;
  const quoted = line.slice(start, start + QUOTE_WIDTH);
  const endColumn = location.endLine === location.line ? location.endColumn - 1 : line.length;
  const width = Math.max(1, Math.min(endColumn, start + QUOTE_WIDTH) - column);
  return [
    where,
    `    | ${quoted.replace(/\t/g, ' ')}`,
    `    | ${' '.repeat(column - start)}${'^'.repeat(width)}`,
  ];
}
