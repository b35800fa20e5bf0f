/**
 * A message written so that two of them can be compared line by line: usual prefixes, attributes by name, an element a
 * line, and in place of what differs in every login (IDs, instants, digests, ciphertext) what it is. For reading only.
 */
import { attributeOf, childElements, textOf } from '../../core/xml/query';
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { parseXml } from '../../core/xml/parse';
import { instantOf, relativeWords } from './relative-instant';

const prefixes: Readonly<Record<string, string>> = {
  [NS.saml]: 'saml',
  [NS.samlp]: 'samlp',
  [NS.ds]: 'ds',
  [NS.xenc]: 'xenc',
  [NS.md]: 'md',
  [NS.xsi]: 'xsi',
  [NS.ec]: 'ec',
};
const instants = new Set([
  'IssueInstant',
  'NotBefore',
  'NotOnOrAfter',
  'SessionNotOnOrAfter',
  'AuthnInstant',
  'validUntil',
]);
const ciphers = new Set(['SignatureValue', 'DigestValue', 'CipherValue']);

interface Names {
  readonly ids: Map<string, string>;
  /** IssueInstant of the message, which other instants are told from; null when it has none. */
  readonly start: number | null;
}

/** As much as could be read of a broken message. */
export function normaliseMessage(xml: string): string {
  const { root } = parseXml(xml);
  if (root === null) return '';
  const lines: string[] = [];
  write(root, 0, { ids: new Map(), start: instantOf(attributeOf(root, 'IssueInstant')) }, lines);
  return `${lines.join('\n')}\n`;
}

function write(element: XmlElement, depth: number, names: Names, lines: string[]): void {
  const indent = '  '.repeat(depth);
  const name = nameOf(element.uri, element.local);
  const attributes = element.attributes
    .map(({ uri, local, value }) => [nameOf(uri, local), escape(valueOf(local, value, names))] as const)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  const children = childElements(element);
  const text = children.length > 0 ? '' : contentOf(element, names);
  const head = [`${indent}<${name}`, ...attributes.map(([key, value]) => `${indent}    ${key}="${value}"`)];
  const start = attributes.length > 1 ? head.join('\n') : head.map((line) => line.trimStart()).join(' ');
  const opening = attributes.length > 1 ? start : `${indent}${start}`;
  if (children.length === 0) {
    lines.push(...`${opening}${text === '' ? '/>' : `>${text}</${name}>`}`.split('\n'));
    return;
  }
  lines.push(...`${opening}>`.split('\n'));
  for (const child of children) write(child, depth + 1, names, lines);
  lines.push(`${indent}</${name}>`);
}

function nameOf(uri: string, local: string): string {
  const prefix = prefixes[uri];
  return prefix === undefined ? local : `${prefix}:${local}`;
}

function valueOf(local: string, value: string, { ids, start }: Names): string {
  if (local === 'ID' || local === 'InResponseTo' || local === 'SessionIndex') return idOf(value, ids);
  if (local === 'URI' && value.startsWith('#')) return `#${idOf(value.slice(1), ids)}`;
  if (instants.has(local)) return relativeWords(value, start);
  return value;
}

/** `«id 1»` for the first ID, and again wherever it is named. */
function idOf(value: string, ids: Map<string, string>): string {
  const known = ids.get(value) ?? `«id ${ids.size + 1}»`;
  ids.set(value, known);
  return known;
}

function contentOf(element: XmlElement, { ids }: Names): string {
  const text = textOf(element);
  const squeezed = text.replace(/\s+/g, '');
  if (ciphers.has(element.local)) return `«${squeezed.length} characters of base64»`;
  if (element.local === 'SessionIndex') return idOf(text, ids);
  return element.local === 'X509Certificate' ? squeezed : escape(text);
}

/** Characters XML cannot hold are shown as they are: nothing reads this text but people. */
function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
