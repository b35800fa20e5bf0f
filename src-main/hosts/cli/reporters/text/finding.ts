/** One finding for reading: what is wrong, where, against which rule, and what each side changes. */
import type { CheckedInput, Finding, Location } from '../../../../contract/model/checked';
import { printableLine } from '../../io';
import type { Paint } from './paint';
import { quoteSource } from './quote-source';

export function renderFinding(finding: Finding, checked: CheckedInput, paint: Paint): string[] {
  const { severity, title, check, message, location, expected, actual, remedies, citations } = finding;
  const lines = [
    `  ${paint(severity, printableLine(title))} ${paint('quiet', `[${check}]`)}`,
    `    ${printableLine(message)}`,
  ];
  if (location) lines.push(...quoteLocation(location, severity, checked, paint));
  const put = (label: string, text: string | null): void => {
    if (text !== null) lines.push(labelled(label, text));
  };
  put('expected', expected);
  put('actual', actual);
  put('IdP side', remedies.idp);
  put('SP side', remedies.sp);
  for (const { document, section, url } of citations) put('rule', `${document}, section ${section}, ${url}`);
  return lines;
}

const LABEL_WIDTH = 10;

/** A label and a text, on one line: a line of its own could pass for another label. */
function labelled(label: string, text: string): string {
  return `    ${`${label}:`.padEnd(LABEL_WIDTH)}${printableLine(text)}`;
}

function quoteLocation(
  location: Location,
  severity: Finding['severity'],
  checked: CheckedInput,
  paint: Paint,
): string[] {
  const message = checked.messages[location.message];
  const text = location.decrypted === null ? message?.xml : message?.decryptedXml[location.decrypted];
  const which = checked.messages.length > 1 ? ` of message ${location.message + 1}` : '';
  const inside = location.decrypted === null ? '' : ` of decrypted text ${location.decrypted + 1}`;
  const where = paint(
    'quiet',
    `    line ${location.line}, column ${location.column}${inside}${which}: ${printableLine(location.path)}`,
  );
  const quoted = text === undefined ? null : quoteSource(text, location);
  if (quoted === null) return [where];
  return [where, `    | ${quoted[0]}`, `    | ${paint(severity, quoted[1])}`];
}
