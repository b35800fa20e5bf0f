/**
 * Canonical XML 1.0 and Exclusive Canonical XML 1.0 over our own tree, so that the octets verified are
 * the octets explained. Sources: W3C REC-xml-c14n-20010315 section 2, REC-xml-exc-c14n-20020718 section 3.
 */
import type { XmlAttribute, XmlElement, XmlNamespace } from './node';
import { namespacesInScope } from './query';

export interface CanonicalizeOptions {
  /** `inclusive-1.1` is Canonical XML 1.1: as 1.0, but the apex inherits neither xml:id nor xml:base. */
  readonly method: 'exclusive' | 'inclusive' | 'inclusive-1.1';
  /** Keep comments. Default false. */
  readonly comments?: boolean;
  /** InclusiveNamespaces PrefixList; `#default` names the default namespace. Exclusive only. */
  readonly inclusivePrefixes?: readonly string[];
  /** Left out with all it holds: the Signature of an enveloped-signature transform. */
  readonly omit?: XmlElement;
}

/**
 * Canonical form cannot be made: a relative namespace URI, on which canonicalisers disagree (libxml2
 * yields no octets at all), is refused rather than hashed.
 */
export class CanonicalizationError extends Error {}

interface Rendering {
  readonly method: CanonicalizeOptions['method'];
  /** Prefixes of the PrefixList; '' is the default namespace. Empty for inclusive, where it has no meaning. */
  readonly inclusivePrefixes: ReadonlySet<string>;
  /** The namespace declarations in force in the output so far. */
  readonly rendered: Map<string, string>;
  out: string;
}

/** An element whose end tag is still to be written; `undo` puts `rendered` back to what it was before. */
interface Open {
  readonly element: XmlElement;
  readonly undo: readonly (readonly [prefix: string, before: string | undefined])[];
  next: number;
}

/** Canonical text (UTF-8 when encoded) of the subtree at `apex`. Throws CanonicalizationError. */
export function canonicalize(apex: XmlElement, options: CanonicalizeOptions): string {
  const { method, omit } = options;
  const listed = method === 'exclusive' ? (options.inclusivePrefixes ?? []) : [];
  const rendering: Rendering = {
    method,
    inclusivePrefixes: new Set(listed.map((prefix) => (prefix === '#default' ? '' : prefix))),
    rendered: new Map(),
    out: '',
  };
  if (apex === omit) return '';
  for (let at = apex.parent; at; at = at.parent) refuseRelativeNamespaces(at.namespaces);
  refuseRelativeNamespaces(apex.document.inheritedNamespaces);

  // Without recursion: a message may be nested as deep as its reader allowed.
  const stack = [openElement(apex, rendering, true)];
  for (let open = stack.at(-1); open; open = stack.at(-1)) {
    const child = open.element.children[open.next++];
    if (!child) {
      closeElement(open, rendering);
      stack.pop();
    } else if (child.kind === 'element') {
      if (child !== omit) stack.push(openElement(child, rendering, false));
    } else if (child.kind === 'text') rendering.out += escapeText(child.value);
    else if (child.kind === 'pi') rendering.out += renderInstruction(child.target, child.value);
    else if (options.comments === true) rendering.out += renderComment(child.value);
  }
  return rendering.out;
}

/** Canonical text of a whole document (Reference URI=""): the root with what stands around it. */
export function canonicalizeDocument(root: XmlElement, options: CanonicalizeOptions): string {
  const before: string[] = [];
  const after: string[] = [];
  for (const node of root.document.outside) {
    if (node.kind === 'comment' && options.comments !== true) continue;
    const text =
      node.kind === 'comment' ? renderComment(node.value) : renderInstruction(node.target, node.value);
    if (node.range.start < root.range.start) before.push(`${text}\n`);
    else after.push(`\n${text}`);
  }
  return before.join('') + canonicalize(root, options) + after.join('');
}

function openElement(element: XmlElement, rendering: Rendering, isApex: boolean): Open {
  refuseRelativeNamespaces(element.namespaces);
  rendering.out += `<${element.name}`;
  const undo = needsNothing(element, rendering)
    ? nothing
    : renderNamespaces(wantedNamespaces(element, rendering, isApex), rendering);
  renderAttributes(element, rendering, isApex);
  rendering.out += '>';
  return { element, undo, next: 0 };
}

function closeElement({ element, undo }: Open, rendering: Rendering): void {
  rendering.out += `</${element.name}>`;
  for (const [prefix, before] of undo) {
    if (before === undefined) rendering.rendered.delete(prefix);
    else rendering.rendered.set(prefix, before);
  }
}

/** The common case, told without building lists: the element's own prefix is in force and no attribute has one. */
function needsNothing(element: XmlElement, { method, inclusivePrefixes, rendered }: Rendering): boolean {
  if (method !== 'exclusive' || inclusivePrefixes.size > 0) return false;
  for (const { prefix } of element.attributes) if (prefix !== '') return false;
  return (rendered.get(element.prefix) ?? '') === element.uri;
}

function wantedNamespaces(element: XmlElement, rendering: Rendering, isApex: boolean): XmlNamespace[] {
  return rendering.method === 'exclusive'
    ? exclusiveNamespaces(element, rendering, isApex)
    : inclusiveNamespaces(element, isApex);
}

/** What the element's own names use, and of the PrefixList what is in scope at the apex or declared below it. */
function exclusiveNamespaces(
  element: XmlElement,
  { inclusivePrefixes }: Rendering,
  isApex: boolean,
): XmlNamespace[] {
  const wanted: XmlNamespace[] = [{ prefix: element.prefix, uri: element.uri }];
  for (const { prefix, uri } of element.attributes) if (prefix !== '') wanted.push({ prefix, uri });
  if (inclusivePrefixes.size > 0) {
    for (const namespace of inclusiveNamespaces(element, isApex))
      if (inclusivePrefixes.has(namespace.prefix)) wanted.push(namespace);
  }
  return wanted;
}

/** At the apex all that is in scope; below it what is declared there. */
function inclusiveNamespaces(element: XmlElement, isApex: boolean): XmlNamespace[] {
  return isApex
    ? [...namespacesInScope(element)].map(([prefix, uri]) => ({ prefix, uri }))
    : [...element.namespaces];
}

/** Writes those that are not in force already, each once; the prefix `xml` needs no declaration. */
function renderNamespaces(wanted: XmlNamespace[], rendering: Rendering): Open['undo'] {
  if (wanted.length > 1) wanted.sort((a, b) => compareCodePoints(a.prefix, b.prefix));
  const { rendered } = rendering;
  let undo: [string, string | undefined][] | undefined;
  for (const { prefix, uri } of wanted) {
    const before = rendered.get(prefix);
    // An absent default namespace and xmlns="" mean the same: nothing to write.
    if (prefix === 'xml' || (before ?? '') === uri) continue;
    rendering.out +=
      prefix === '' ? ` xmlns="${escapeAttribute(uri)}"` : ` xmlns:${prefix}="${escapeAttribute(uri)}"`;
    rendered.set(prefix, uri);
    (undo ??= []).push([prefix, before]);
  }
  return undo ?? nothing;
}

const nothing: Open['undo'] = [];

function renderAttributes(element: XmlElement, rendering: Rendering, isApex: boolean): void {
  let attributes: readonly XmlAttribute[] = element.attributes;
  if (isApex && rendering.method !== 'exclusive')
    attributes = withInheritedXmlAttributes(element, rendering.method);
  if (attributes.length > 1 && !areSorted(attributes)) attributes = [...attributes].sort(compareAttributes);
  for (const { name, value } of attributes) rendering.out += ` ${name}="${escapeAttribute(value)}"`;
}

/**
 * Inclusive C14N gives the apex the xml:* attributes of its ancestors (section 2.4). Version 1.1 leaves out
 * xml:id and joins xml:base, which SAML does not use: refused rather than guessed.
 */
function withInheritedXmlAttributes(
  element: XmlElement,
  method: CanonicalizeOptions['method'],
): XmlAttribute[] {
  const attributes = [...element.attributes];
  for (let at = element.parent; at; at = at.parent) {
    for (const attribute of at.attributes) {
      if (attribute.prefix !== 'xml') continue;
      if (method === 'inclusive-1.1' && attribute.local === 'id') continue;
      if (method === 'inclusive-1.1' && attribute.local === 'base')
        throw new CanonicalizationError(
          'An xml:base around the signed element is not supported in Canonical XML 1.1',
        );
      if (!attributes.some((known) => known.name === attribute.name)) attributes.push(attribute);
    }
  }
  return attributes;
}

function areSorted(attributes: readonly XmlAttribute[]): boolean {
  for (let index = 1; index < attributes.length; index++) {
    if (compareAttributes(attributes[index - 1]!, attributes[index]!) > 0) return false;
  }
  return true;
}

function compareAttributes(a: XmlAttribute, b: XmlAttribute): number {
  return a.uri === b.uri ? compareCodePoints(a.local, b.local) : compareCodePoints(a.uri, b.uri);
}

/** Order by code point, which C14N wants; UTF-16 order differs where a surrogate meets U+E000 and above. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** A scheme, and nothing a URI may not hold: what libxml2 takes for absolute. */
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/;

function refuseRelativeNamespaces(namespaces: readonly XmlNamespace[]): void {
  for (const { prefix, uri } of namespaces) {
    if (uri === '' || absolute.test(uri)) continue;
    throw new CanonicalizationError(
      `The namespace URI "${uri}"${prefix === '' ? '' : ` of prefix "${prefix}"`} is relative or malformed, so there is no canonical form`,
    );
  }
}

function renderComment(value: string): string {
  return `<!--${value.replace(/\r/g, '&#xD;')}-->`;
}

function renderInstruction(target: string, value: string): string {
  const body = value.replace(/\r/g, '&#xD;');
  return body === '' ? `<?${target}?>` : `<?${target} ${body}?>`;
}

const textSpecial = /[&<>\r]/;
const attributeSpecial = /[&<"\t\n\r]/;
const textEscapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const attributeEscapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function escapeText(value: string): string {
  return textSpecial.test(value)
    ? value.replace(/[&<>\r]/g, (special) => textEscapes[special] ?? special)
    : value;
}

function escapeAttribute(value: string): string {
  return attributeSpecial.test(value)
    ? value.replace(/[&<"\t\n\r]/g, (special) => attributeEscapes[special] ?? special)
    : value;
}
