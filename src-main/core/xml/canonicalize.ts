/**
 * Canonical XML 1.0 and Exclusive Canonical XML 1.0 over our own tree, so that the octets verified are
 * the octets explained. Sources: W3C REC-xml-c14n-20010315 section 2, REC-xml-exc-c14n-20020718 section 3.
 */
import { NS } from './namespaces';
import type { XmlAttribute, XmlElement, XmlNamespace } from './node';
import { namespacesInScope } from './query';

export interface CanonicalizeOptions {
  readonly method: 'exclusive' | 'inclusive';
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
  readonly options: CanonicalizeOptions;
  readonly inclusivePrefixes: readonly string[];
  /** Namespace declarations in the output so far, innermost last: prefix, URI, prefix, URI... */
  readonly rendered: string[];
  out: string;
}

/** Canonical text (UTF-8 when encoded) of the subtree at `apex`. Throws CanonicalizationError. */
export function canonicalize(apex: XmlElement, options: CanonicalizeOptions): string {
  const inclusivePrefixes = (options.inclusivePrefixes ?? []).map((prefix) =>
    prefix === '#default' ? '' : prefix,
  );
  const rendering: Rendering = { options, inclusivePrefixes, rendered: [], out: '' };
  renderElement(apex, rendering, true);
  return rendering.out;
}

/** Canonical text of a whole document (Reference URI=""): the root with what stands around it. */
export function canonicalizeDocument(root: XmlElement, options: CanonicalizeOptions): string {
  const before: string[] = [];
  const after: string[] = [];
  for (const node of root.document.outside) {
    if (node.kind === 'comment' && options.comments !== true) continue;
    const text =
      node.kind === 'comment' ? `<!--${node.value}-->` : renderInstruction(node.target, node.value);
    if (node.range.start < root.range.start) before.push(`${text}\n`);
    else after.push(`\n${text}`);
  }
  return before.join('') + canonicalize(root, options) + after.join('');
}

function renderElement(element: XmlElement, rendering: Rendering, isApex: boolean): void {
  if (element === rendering.options.omit) return;
  refuseRelativeNamespaces(element.namespaces);
  const mark = rendering.rendered.length;
  rendering.out += `<${element.name}`;
  const wanted =
    rendering.options.method === 'exclusive'
      ? exclusiveNamespaces(element, rendering)
      : inclusiveNamespaces(element, isApex);
  renderNamespaces(wanted, rendering);
  renderAttributes(element, rendering, isApex);
  rendering.out += '>';
  for (const child of element.children) {
    switch (child.kind) {
      case 'element':
        renderElement(child, rendering, false);
        break;
      case 'text':
        rendering.out += escapeText(child.value);
        break;
      case 'comment':
        if (rendering.options.comments === true) rendering.out += `<!--${child.value}-->`;
        break;
      case 'pi':
        rendering.out += renderInstruction(child.target, child.value);
        break;
    }
  }
  rendering.out += `</${element.name}>`;
  rendering.rendered.length = mark;
}

/** The namespaces an element's own names use, and those of the PrefixList that are in scope. */
function exclusiveNamespaces(element: XmlElement, { inclusivePrefixes }: Rendering): XmlNamespace[] {
  const wanted: XmlNamespace[] = [{ prefix: element.prefix, uri: element.uri }];
  for (const { prefix, uri } of element.attributes) {
    if (prefix !== '' && prefix !== 'xml' && !wanted.some((entry) => entry.prefix === prefix))
      wanted.push({ prefix, uri });
  }
  for (const prefix of inclusivePrefixes) {
    if (prefix === 'xml' || wanted.some((entry) => entry.prefix === prefix)) continue;
    const uri = lookUp(element, prefix);
    if (uri !== null) wanted.push({ prefix, uri });
  }
  return wanted;
}

/** At the apex all that is in scope; below it what is declared there. */
function inclusiveNamespaces(element: XmlElement, isApex: boolean): XmlNamespace[] {
  const declared = isApex
    ? [...namespacesInScope(element)].map(([prefix, uri]) => ({ prefix, uri }))
    : [...element.namespaces];
  return declared.filter(({ prefix, uri }) => !(prefix === 'xml' && uri === NS.xml));
}

function renderNamespaces(wanted: XmlNamespace[], rendering: Rendering): void {
  if (wanted.length > 1) wanted.sort((a, b) => compareCodePoints(a.prefix, b.prefix));
  const { rendered } = rendering;
  for (const { prefix, uri } of wanted) {
    if (prefix === 'xml') continue;
    let current: string | null = null;
    for (let index = rendered.length - 2; index >= 0; index -= 2) {
      if (rendered[index] === prefix) {
        current = rendered[index + 1] ?? null;
        break;
      }
    }
    // An absent default namespace and xmlns="" mean the same: nothing to write.
    if (current === uri || (uri === '' && current === null)) continue;
    rendering.out +=
      prefix === '' ? ` xmlns="${escapeAttribute(uri)}"` : ` xmlns:${prefix}="${escapeAttribute(uri)}"`;
    rendered.push(prefix, uri);
  }
}

function renderAttributes(element: XmlElement, rendering: Rendering, isApex: boolean): void {
  let attributes: readonly XmlAttribute[] = element.attributes;
  if (isApex && rendering.options.method === 'inclusive') attributes = withInheritedXmlAttributes(element);
  if (attributes.length > 1) attributes = [...attributes].sort(compareAttributes);
  for (const { name, value } of attributes) rendering.out += ` ${name}="${escapeAttribute(value)}"`;
}

/** Inclusive C14N gives the apex the xml:* attributes of its ancestors (section 2.4). */
function withInheritedXmlAttributes(element: XmlElement): XmlAttribute[] {
  const attributes = [...element.attributes];
  for (let at = element.parent; at; at = at.parent) {
    for (const attribute of at.attributes) {
      if (attribute.prefix === 'xml' && !attributes.some((known) => known.name === attribute.name))
        attributes.push(attribute);
    }
  }
  return attributes;
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

function lookUp(element: XmlElement, prefix: string): string | null {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    for (const declared of at.namespaces) if (declared.prefix === prefix) return declared.uri;
  }
  return element.document.inheritedNamespaces.find((declared) => declared.prefix === prefix)?.uri ?? null;
}

function refuseRelativeNamespaces(namespaces: readonly XmlNamespace[]): void {
  for (const { prefix, uri } of namespaces) {
    if (uri === '' || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri)) continue;
    throw new CanonicalizationError(
      `The namespace URI "${uri}"${prefix === '' ? '' : ` of prefix "${prefix}"`} is relative, so there is no canonical form`,
    );
  }
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
