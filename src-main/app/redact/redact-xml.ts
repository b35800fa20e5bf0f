/**
 * XML with its values hidden: elements, attributes, white space and comments stay where they are, so that every
 * place a finding points at is still there. Hides first and knows what to keep: a value is shown only when its
 * element or attribute says how the message is built and its shape is one specifications define.
 */
import type { XmlDocument, XmlElement, XmlNamespace, XmlNode } from '../../core/xml/node';
import { parseXml } from '../../core/xml/parse';
import { textOf } from '../../core/xml/query';
import type { Pseudonyms } from './pseudonyms';
import { isPublic } from './public-values';
import { looksLikeUri, redactUri } from './redact-uri';
import { alwaysHidden, attributeKinds, keptWords, textKinds } from './value-kinds';

export interface RedactedXml {
  readonly text: string;
  /** Where an offset of the original lies now; one inside a hidden value goes to its start, or its end. */
  readonly mapOffset: (offset: number, side: 'start' | 'end') => number;
  /** Offset at which reading stopped; null when the whole was read. */
  readonly brokenAt: number | null;
  /** Names of elements and attributes, and of SAML attributes. */
  readonly names: ReadonlySet<string>;
  /** Namespaces declared anywhere: what was decrypted out of the document may need them. */
  readonly namespaces: readonly XmlNamespace[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

interface Walk {
  readonly edits: Edit[];
  readonly names: Set<string>;
  readonly pseudonyms: Pseudonyms;
  readonly text: string;
  /** End of the last thing read: what follows it in a broken document is nothing anybody knows. */
  known: number;
}

export function redactXml(
  text: string,
  pseudonyms: Pseudonyms,
  inheritedNamespaces: readonly XmlNamespace[] = [],
): RedactedXml {
  const document = parseXml(text, { inheritedNamespaces });
  const walk: Walk = { edits: [], names: new Set(), pseudonyms, text, known: 0 };
  for (const node of document.outside) hideNode(node, walk);
  for (const element of document.elements) hideElement(element, walk);
  if (document.root === null) walk.edits.length = 0;
  if (document.problem !== null) {
    const start = document.root === null ? 0 : walk.known;
    walk.edits.push({ start, end: text.length, replacement: '«unreadable»' });
  }
  const edits = walk.edits
    .filter(({ start, end }) => end > start)
    .sort((left, right) => left.start - right.start);
  return {
    text: applyEdits(text, edits),
    mapOffset: (offset, side) => mapOffset(edits, offset, side),
    brokenAt: document.problem === null ? null : mapOffset(edits, document.problem.offset, 'start'),
    names: walk.names,
    namespaces: namespacesOf(document),
  };
}

function hideElement(element: XmlElement, walk: Walk): void {
  walk.names.add(element.name).add(element.local);
  walk.known = Math.max(walk.known, element.startTag.end);
  hideStartTag(element, walk);
  const content = textOf(element);
  if (element.children.length > 1 && !element.children.some(({ kind }) => kind === 'element')) {
    // A value with a comment inside: the whole of it is what is shown elsewhere.
    hideValue(kindOfText(element), content, walk.pseudonyms);
  }
  for (const child of element.children) if (child.kind !== 'element') hideNode(child, walk);
}

function hideNode(node: Exclude<XmlNode, XmlElement>, walk: Walk): void {
  const { range } = node;
  walk.known = Math.max(walk.known, range.end);
  const put = (start: number, end: number, replacement: string): void => {
    walk.edits.push({ start, end, replacement });
  };
  if (node.kind === 'comment') {
    if (node.value !== '')
      put(range.start, range.end, `<!--${walk.pseudonyms.hide('comment', node.value)}-->`);
  } else if (node.kind === 'pi') {
    put(range.start, range.end, `<?${node.target} ${walk.pseudonyms.hide('instruction', node.value)}?>`);
  } else if (node.value.trim() !== '') {
    const shown = hideValue(kindOfText(node.parent), node.value, walk.pseudonyms);
    if (shown === node.value) return;
    if (node.cdata) put(range.start, range.end, `<![CDATA[${shown}]]>`);
    else {
      // White space stays as it is written, line ends included.
      const raw = walk.text.slice(range.start, range.end);
      const before = /^\s*/.exec(raw)?.[0].length ?? 0;
      const after = /\s*$/.exec(raw)?.[0].length ?? 0;
      put(range.start + before, range.end - after, shown.trim());
    }
  }
}

function hideStartTag(element: XmlElement, walk: Walk): void {
  const first = element.startTag.start + 1 + element.name.length;
  const tag = walk.text.slice(first, element.startTag.end);
  for (const match of tag.matchAll(/([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const [whole, name = '', double, single] = match;
    const raw = double ?? single ?? '';
    const end = first + match.index + whole.length - 1;
    const shown = shownAttribute(element, name, walk);
    if (shown !== null) walk.edits.push({ start: end - raw.length, end, replacement: shown });
  }
}

/** What stands for an attribute's value; null when it stays. */
function shownAttribute(element: XmlElement, name: string, { pseudonyms, names }: Walk): string | null {
  if (name === 'xmlns' || name.startsWith('xmlns:')) {
    const prefix = name.slice('xmlns:'.length);
    const uri = element.namespaces.find((each) => each.prefix === prefix)?.uri ?? '';
    return isPublic(uri) ? null : redactUri('namespace', uri, pseudonyms);
  }
  const attribute = element.attributes.find((each) => each.name === name);
  if (attribute === undefined) return null;
  const { local, value } = attribute;
  names.add(name).add(local);
  const isName = local === 'Name' || local === 'FriendlyName';
  if (isName && element.local === 'Attribute' && !/[@\s]/.test(value) && !looksLikeUri(value)) {
    names.add(value);
    return null;
  }
  if (keptWords.has(local) && /^[A-Za-z]{1,24}$/.test(value)) return null;
  if (local === 'URI' && value.startsWith('#')) return `#${pseudonyms.hide('id', value.slice(1))}`;
  const shown = hideValue(attributeKinds.get(local) ?? kebab(local), value, pseudonyms);
  return shown === value ? null : shown;
}

function hideValue(kind: string, value: string, pseudonyms: Pseudonyms): string {
  if (alwaysHidden.has(kind)) {
    const shown = pseudonyms.hide(kind, value);
    hideParts(value, pseudonyms);
    return shown;
  }
  return isPublic(value) ? value : redactUri(kind, value, pseudonyms);
}

/** Sentences may speak of the halves of a mail address: they have placeholders too. */
function hideParts(value: string, pseudonyms: Pseudonyms): void {
  const [, user, host] = /^\s*([^\s@]{3,})@([^\s@]+)\s*$/.exec(value) ?? [];
  if (user === undefined || host === undefined) return;
  pseudonyms.hide('user', user);
  pseudonyms.hide('host', host);
}

/** The nearest element that says what a text is: values of attributes may have elements of their own inside. */
function kindOfText(element: XmlElement): string {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const kind = textKinds.get(at.local);
    if (kind !== undefined) return kind;
  }
  return kebab(element.local);
}

function kebab(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return /^[a-z][a-z0-9-]{0,30}$/.test(words) ? words : 'text';
}

function namespacesOf(document: XmlDocument): readonly XmlNamespace[] {
  const byPrefix = new Map<string, XmlNamespace>();
  for (const { namespaces } of document.elements) {
    for (const each of namespaces) if (!byPrefix.has(each.prefix)) byPrefix.set(each.prefix, each);
  }
  return [...byPrefix.values()];
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of edits) {
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

function mapOffset(edits: readonly Edit[], offset: number, side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, replacement } of edits) {
    if (offset <= start) break;
    if (offset < end) return start + shift + (side === 'start' ? 0 : replacement.length);
    shift += replacement.length - (end - start);
  }
  return offset + shift;
}
