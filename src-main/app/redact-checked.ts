/**
 * A diagnosis that can be shown to others: structure, findings, severities, places and times stay, values and keys
 * are hidden behind consistent placeholders. Lengths change with them, so every place is found again in the hidden
 * XML. Nothing is kept because it looks harmless: what is not known to be public is hidden.
 */
import { checks } from '../checks/registry';
import type { CheckedInput, Finding, Location } from '../contract/model/checked';
import { detect } from '../core/bindings/detect';
import { lineColumnAt } from '../core/xml/position';
import type { CheckContext } from './check-message';
import { remedyText } from './describe-findings';
import { createPseudonyms, type Pseudonyms } from './redact/pseudonyms';
import { redactFields } from './redact/redact-fields';
import { createTextRedactor, type TextRedactor } from './redact/redact-text';
import { redactUri } from './redact/redact-uri';
import { type RedactedXml, redactXml } from './redact/redact-xml';

interface RedactedMessage {
  readonly message: RedactedXml;
  readonly decrypted: readonly RedactedXml[];
}

/**
 * The same diagnosis with values hidden. `context` is what it was made with: what was expected is as confidential as
 * what arrived, and named in findings. Equal values have equal placeholders within one diagnosis, and
 * between two only where both are given the same `pseudonyms`.
 */
export function redactChecked(
  checked: CheckedInput,
  context: CheckContext = {},
  pseudonyms: Pseudonyms = createPseudonyms(),
): CheckedInput {
  const messages = checked.messages.map((message) => redactTexts(message, pseudonyms));
  const all = messages.flatMap(({ message, decrypted }) => [message, ...decrypted]);
  if (checked.relayState !== null) pseudonyms.hide('relay-state', checked.relayState);
  hideContext(context, pseudonyms);
  hideMapping(checked, pseudonyms);
  const names = new Set(all.flatMap((each) => [...each.names]));
  const texts = createTextRedactor(pseudonyms, names);
  const namespaces = all.flatMap((each) => each.namespaces);
  const place = <T extends Location | null>(location: T): T => relocate(location, messages) as T;
  const fields = redactFields(checked, {
    pseudonyms,
    texts,
    place,
    xml: (text) => redactXml(text, pseudonyms, namespaces).text,
  });
  return {
    ...fields,
    messages: fields.messages.map((message, index) => ({
      ...message,
      xml: messages[index]?.message.text ?? '',
      decryptedXml: (messages[index]?.decrypted ?? []).map(({ text }) => text),
      broken: message.broken === null ? null : { ...message.broken, ...breakOf(messages[index]) },
    })),
    findings: checked.findings.map((finding) => redactFinding(finding, texts, place)),
  };
}

function redactTexts(
  { xml, decryptedXml }: CheckedInput['messages'][number],
  pseudonyms: Pseudonyms,
): RedactedMessage {
  const message = redactXml(xml, pseudonyms);
  return {
    message,
    decrypted: decryptedXml.map((text) => redactXml(text, pseudonyms, message.namespaces)),
  };
}

function redactFinding(
  finding: Finding,
  { sentence, values }: TextRedactor,
  place: (location: Location | null) => Location | null,
): Finding {
  const general = checks.find(({ id }) => id === finding.check)?.remedy;
  const { idp, sp } = finding.remedies;
  const remedies = {
    idp: idp === null || idp === general?.idp ? idp : sentence(idp),
    sp: sp === null || sp === general?.sp ? sp : sentence(sp),
  };
  return {
    ...finding,
    message: sentence(finding.message),
    expected: finding.expected === null ? null : values(finding.expected),
    actual: finding.actual === null ? null : values(finding.actual),
    remedies,
    remedy: remedyText(remedies),
    location: place(finding.location),
  };
}

function relocate(location: Location | null, messages: readonly RedactedMessage[]): Location | null {
  const texts = location === null ? undefined : messages[location.message];
  if (location === null || texts === undefined) return location;
  const xml = location.decrypted === null ? texts.message : texts.decrypted[location.decrypted];
  if (xml === undefined) return location;
  const start = Math.min(xml.mapOffset(location.start, 'start'), xml.text.length);
  const end = Math.max(start, Math.min(xml.mapOffset(location.end, 'end'), xml.text.length));
  const from = lineColumnAt(xml.text, start);
  const to = lineColumnAt(xml.text, end);
  return {
    ...location,
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}

function breakOf(redacted: RedactedMessage | undefined): { line: number; column: number } {
  return lineColumnAt(redacted?.message.text ?? '', redacted?.message.brokenAt ?? 0);
}

/** Values of the context get placeholders too: findings name them as what was expected. */
function hideContext(context: CheckContext, pseudonyms: Pseudonyms): void {
  const {
    spEntityId,
    acsUrl,
    requestId,
    request,
    spProfile,
    mapping,
    idpMetadata = [],
    spMetadata,
  } = context;
  for (const text of [...idpMetadata, ...(spMetadata === undefined ? [] : [spMetadata])])
    redactXml(text, pseudonyms);
  for (const xml of request === undefined ? [] : messagesIn(request)) redactXml(xml, pseudonyms);
  if (spEntityId !== undefined) redactUri('entity', spEntityId, pseudonyms);
  if (acsUrl !== undefined) redactUri('url', acsUrl, pseudonyms);
  if (requestId !== undefined) pseudonyms.hide('id', requestId);
  for (const value of Object.values(spProfile?.variables ?? {})) pseudonyms.hide('variable', value);
  if (mapping === undefined) return;
  if (mapping.default_role !== undefined) pseudonyms.hide('role', mapping.default_role);
  for (const [role, groups] of Object.entries(mapping.group_mappings ?? {})) {
    pseudonyms.hide('role', role);
    for (const group of groups) pseudonyms.hide('group', group);
  }
  if (mapping.group_filter !== undefined) pseudonyms.hide('filter', mapping.group_filter.value);
  if (mapping.connection_name !== undefined) pseudonyms.hide('variable', mapping.connection_name);
}

function messagesIn(input: string): readonly string[] {
  try {
    return detect(input).messages.map(({ xml }) => xml);
  } catch {
    // The request was unreadable: then no finding names anything of it.
    return [];
  }
}

function hideMapping({ mapping }: CheckedInput, pseudonyms: Pseudonyms): void {
  for (const role of mapping?.roles ?? []) pseudonyms.hide('role', role);
  for (const { role } of mapping?.steps ?? []) pseudonyms.hide('role', role);
  for (const group of mapping?.groups ?? []) pseudonyms.hide('group', group);
}
