/** A decoded input for reading. */
import type { AssertionJson, DecodedInput, DecodedMessage } from '../../../../contract/model/decoded';
import { printable } from '../../io';

export function renderDecoded(decoded: DecodedInput): string {
  const lines = [`Read as: ${decoded.steps.length === 0 ? 'XML as it is' : decoded.steps.join(' > ')}`];
  lines.push(`Binding: ${decoded.binding}`);
  if (decoded.relayState !== null) lines.push(`RelayState: ${decoded.relayState}`);
  for (const message of decoded.messages) lines.push('', ...renderMessage(message));
  return printable(lines.join('\n'));
}

function renderMessage(message: DecodedMessage): string[] {
  const lines = [
    message.kind === 'other' ? `other (${message.rootName ?? 'no root element'})` : message.kind,
  ];
  const put = (name: string, value: string | null): void => {
    if (value !== null) lines.push(`  ${name}: ${value}`);
  };
  put('ID', message.id);
  put('Issuer', message.issuer);
  put('IssueInstant', message.issueInstant);
  put('Destination', message.destination);
  put('InResponseTo', message.inResponseTo);
  if (message.status)
    put(
      'Status',
      [message.status.code, message.status.subCode, message.status.message]
        .filter((part) => part !== null)
        .join(', '),
    );
  for (const { signs, signatureAlgorithm, referenceUri } of message.signatures) {
    lines.push(
      `  Signature on ${signs ?? '(nothing)'}: ${lastPart(signatureAlgorithm)}, Reference ${referenceUri ?? '(none)'}`,
    );
  }
  for (const assertion of message.assertions) lines.push(...renderAssertion(assertion));
  if (message.broken) {
    lines.push(
      `  Broken at line ${message.broken.line}, column ${message.broken.column}: ${message.broken.message}`,
    );
  }
  lines.push('', message.xml);
  return lines;
}

function renderAssertion(assertion: AssertionJson): string[] {
  const lines = [`  Assertion ${assertion.id ?? '(without ID)'}${assertion.encrypted ? ', encrypted' : ''}`];
  if (assertion.nameId)
    lines.push(`    NameID: ${assertion.nameId.value} (${lastPart(assertion.nameId.format)})`);
  for (const confirmation of assertion.subjectConfirmations) {
    lines.push(
      `    Confirmation: Recipient ${confirmation.recipient ?? '(none)'}, NotOnOrAfter ${confirmation.notOnOrAfter ?? '(none)'}`,
    );
  }
  const { conditions } = assertion;
  if (conditions) {
    lines.push(
      `    Conditions: ${conditions.notBefore ?? '(none)'} to ${conditions.notOnOrAfter ?? '(none)'}`,
    );
    for (const audiences of conditions.audiences) lines.push(`    Audience: ${audiences.join(' or ')}`);
  }
  for (const { sessionIndex, classRef } of assertion.authnStatements) {
    lines.push(`    Authenticated: ${lastPart(classRef)}, SessionIndex ${sessionIndex ?? '(none)'}`);
  }
  for (const { name, values } of assertion.attributes)
    lines.push(`    ${name ?? '(without Name)'} = ${values.join(' | ')}`);
  return lines;
}

function lastPart(uri: string | null): string {
  return uri === null ? '(none)' : (/[^#:/]+$/.exec(uri)?.[0] ?? uri);
}
