/**
 * The words a flow is found by: parties, subject, roles, the text of its messages (issuer, NameID, attribute names
 * and values), findings, labels and the note. Signatures and certificates are left out: nobody searches them, and
 * they would be most of the index.
 */
import type { CheckedInput } from '../../contract/model/checked';
import type { FlowStep, FlowSummary } from '../../contract/model/trace';
import type { StepJudgement } from '../../app/store/flow-store';

const MAX_VALUE = 400;
const MAX_WORDS = 20_000;
const BASE64 = /^[A-Za-z0-9+/=\s]{64,}$/;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function wordsOfSummary(summary: FlowSummary): string {
  const { sp, idp, spEntityId, idpEntityId, outcome, subject, roles, headline, source } = summary;
  const marks = [...(summary.labels ?? []), summary.note];
  return [sp, idp, spEntityId, idpEntityId, outcome, subject, ...roles, headline, source, ...marks]
    .filter((each) => each !== null && each !== undefined)
    .join('\n');
}

export function wordsOfStep({ label, url, message }: FlowStep): string {
  const parts = [label];
  if (url !== null) parts.push(url.split(/[?#]/, 1)[0] ?? '');
  if (message) {
    parts.push(message.kind, message.id ?? '', message.relayState ?? '', ...textsOf(message.xml));
  }
  return parts.join('\n').slice(0, MAX_WORDS);
}

/** Findings, and what an encrypted message turned out to hold. */
export function wordsOfJudgement({ findings, checked }: StepJudgement): string {
  const parts = findings.flatMap(({ check, title, message }) => [check, title, message]);
  return [...parts, ...trustedValues(checked)].join('\n').slice(0, MAX_WORDS);
}

function trustedValues(checked: CheckedInput | null): string[] {
  const trusted = checked?.trusted;
  if (!trusted) return [];
  return [
    trusted.nameId?.value ?? '',
    ...trusted.attributes.flatMap(({ name, friendlyName, values }) => [
      name ?? '',
      friendlyName ?? '',
      ...values.map(String),
    ]),
  ].map((value) => value.slice(0, MAX_VALUE));
}

/** Text between tags, and the names of attributes. No parser: what is not well-formed is searched as well. */
function textsOf(xml: string): string[] {
  const found: string[] = [];
  for (const [, text, name] of xml.matchAll(/>([^<>]*[^<>\s][^<>]*)<|\s(?:Friendly)?Name="([^"<>]*)"/g)) {
    const value = (text ?? name ?? '').trim();
    if (value.length <= MAX_VALUE && !BASE64.test(value)) found.push(decodeEntities(value));
  }
  return found;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
