/** An example as Markdown: the lines of the message a reader has to look at, and what `check` says of them. */
import type { CheckedInput, Finding, Location } from '../../src-main/contract/model/checked';
import type { FlowFacts } from '../../src-main/contract/model/exchange';
import { type CheckExample, judgeExample } from './example';

const AROUND = 2;
const HEAD_LINES = 3;
const LINE_WIDTH = 160;

/** Null when the check does not fire on it any more. */
export async function showFailing(example: CheckExample, id: string): Promise<string | null> {
  const checked = await judgeExample(example);
  const finding = checked?.findings.find(({ check }) => check === id);
  if (!checked || finding === undefined) return null;
  return [
    showPlace(checked, finding.location, example),
    describeFinding(finding),
    describeContext(checked, example),
  ].join('\n\n');
}

/** Null when the check does not pass it any more. The place is that of the failing example, where the two messages are alike enough to have it. */
export async function showPassing(
  example: CheckExample,
  failing: CheckExample | null,
  id: string,
): Promise<string | null> {
  const checked = await judgeExample(example);
  if (!checked?.passed.includes(id)) return null;
  const failed = failing === null ? null : await judgeExample(failing);
  const place = failed?.findings.find(({ check }) => check === id)?.location ?? null;
  const isAlike = checked.messages[0]?.rootName === failed?.messages[0]?.rootName;
  return [
    showPlace(checked, isAlike ? place : null, example),
    `\`${id}\` is among the checks that passed.`,
    describeContext(checked, example),
  ].join('\n\n');
}

/** Lines around the place; for a message without one, how the input begins. */
function showPlace(checked: CheckedInput, location: Location | null, { input }: CheckExample): string {
  const message = checked.messages[location?.message ?? 0];
  const text =
    location?.decrypted === null || location === null
      ? message?.xml
      : message?.decryptedXml[location.decrypted];
  const isWrapping = location?.path === '/' && checked.steps.length > 0 && message?.broken === null;
  if (location === null || isWrapping) {
    return fence(
      'text',
      input
        .split('\n', HEAD_LINES)
        .map((line) => visible(line.slice(0, LINE_WIDTH)).concat(line.length > LINE_WIDTH ? '…' : '')),
    );
  }
  const lines = (text ?? '').split(/\r\n|\n|\r/);
  const from = Math.max(0, Math.min(location.line, lines.length) - 1 - AROUND);
  const shown = lines.slice(from, from + 2 * AROUND + 1);
  return fence(
    'xml',
    shown.map((line, index) =>
      shortenLine(line, from + index === location.line - 1 ? location.column - 1 : 0),
    ),
  );
}

function fence(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;
}

/** A window around the place, and long base64 shortened: what matters is where it stands. */
function shortenLine(line: string, column: number): string {
  const start = line.length > LINE_WIDTH ? Math.max(0, column - 40) : 0;
  const window = line.slice(start, start + LINE_WIDTH);
  const cut = `${start > 0 ? '…' : ''}${window}${start + LINE_WIDTH < line.length ? '…' : ''}`;
  return visible(shortenBase64(cut));
}

function shortenBase64(text: string): string {
  return text.replace(/[A-Za-z0-9+/]{41,}={0,2}/g, (value) => `${value.slice(0, 12)}…`);
}

/** Characters that hide are shown as code points, as `check` shows them. */
function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Cf}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

function describeFinding({ severity, message, expected, actual, location }: Finding): string {
  const lines = [
    `${severity}: ${message}`,
    location === null ? null : `at ${location.path}`,
    expected === null ? null : `expected: ${expected}`,
    actual === null ? null : `actual:   ${actual}`,
  ].filter((line) => line !== null);
  return fence(
    'text',
    lines.map((line) => visible(shortenBase64(line.replace(/\s+/g, ' '))).slice(0, 400)),
  );
}

/** What had to be known besides the message. */
function describeContext(checked: CheckedInput, { context }: CheckExample): string {
  const { spEntityId, acsUrl, requestId, unsolicited, request, spProfile, mapping, packs = [] } = context;
  const facts = [
    spProfile === undefined ? null : `SP profile \`${spProfile.id}\``,
    spEntityId === undefined ? null : `entity ID \`${spEntityId}\``,
    acsUrl === undefined ? null : `ACS URL \`${acsUrl}\``,
    requestId === undefined ? null : `request \`${requestId}\``,
    unsolicited === true ? 'no request' : null,
    request === undefined ? null : 'the request in full',
    mapping === undefined ? null : 'a group mapping',
    (context.idpMetadata ?? []).length > 0 ? "the IdP's metadata" : null,
    (context.idpCertificates ?? []).length > 0 ? "the IdP's certificate" : null,
    context.spMetadata === undefined ? null : "the SP's metadata",
    packs.some((pack) => pack !== 'core')
      ? `pack \`${packs.filter((pack) => pack !== 'core').join(', ')}\``
      : null,
  ].filter((fact) => fact !== null);
  const { steps, judgedAt } = checked;
  const how = steps.length === 0 ? 'as XML' : `as ${steps.join(', ')}`;
  const given = `Given ${how}, judged at ${judgedAt}${facts.length === 0 ? '' : `, with ${facts.join(', ')}`}.`;
  return context.flow === undefined ? given : `${given}\n\nIn a capture:\n\n${describeFlow(context.flow)}`;
}

/** The exchanges around the message, one a line. */
function describeFlow({ exchanges, here }: FlowFacts): string {
  const lines = exchanges.map(
    ({ method, url, status, location, message, cookiesSent, cookiesSet }, index) => {
      const parts = [
        `${index === here ? '>' : ' '} ${method} ${url.split('?')[0] ?? url}`,
        message === null ? null : `${message.kind} ${message.id ?? ''}`,
        cookiesSent === null || cookiesSent.length === 0 ? null : `cookies ${cookiesSent.join(', ')}`,
        `-> ${status ?? 'no answer'}${location === null ? '' : ` ${location.split('?')[0] ?? location}`}`,
        ...cookiesSet.map(
          ({ name, sameSite, secure, removes }) =>
            `${removes ? 'removes' : 'sets'} ${name}${sameSite === null ? '' : `; SameSite=${sameSite}`}${secure ? '; Secure' : ''}`,
        ),
      ];
      return parts.filter((part) => part !== null).join('  ');
    },
  );
  return fence('text', lines.map(visible));
}
