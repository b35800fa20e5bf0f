/**
 * The exclusive canonical text of a tree: what is hashed when it is signed. It is formed from the same tree as
 * the text that is sent, so nothing we sign is ever parsed again.
 */
import { escapeAttribute, escapeText } from './escape';
import { NS } from './namespaces';
import type { XmlSpec, XmlSpecAttribute, XmlSpecNamespace } from './spec';
import type { Scope } from './write-scope';
import { declaration, nameOf, prefixOf, uriOf } from './write-scope';

const NONE: readonly never[] = [];

export interface CanonicalOptions {
  /** PrefixList of ec:InclusiveNamespaces; each prefix has to be declared on the root itself. */
  readonly inclusivePrefixes?: readonly string[];
}

/**
 * Exclusive C14N without comments of the tree as an apex (Exclusive XML Canonicalization 1.0, section 3):
 * what a recipient computes for this element wherever it stands in the message that is sent.
 */
export function writeCanonical(root: XmlSpec, options: CanonicalOptions = {}): string {
  const inclusive = options.inclusivePrefixes ?? [];
  for (const prefix of inclusive) {
    if (!root.namespaces.some((each) => each[0] === prefix)) {
      throw new Error(`Inclusive prefix ${prefix} is not declared on ${root.local}`);
    }
  }
  return canonicalElement(root, null, inclusive);
}

function canonicalElement(spec: XmlSpec, outer: Scope | null, inclusivePrefixes: readonly string[]): string {
  const needed = utilised(spec, outer, inclusivePrefixes);
  let scope = outer;
  for (const [prefix, uri] of needed) scope = { prefix, uri, outer: scope };
  const name = nameOf(spec);
  let text = `<${name}${writeDeclarations(needed)}`;
  for (const [attribute, value] of inCanonicalOrder(spec.attributes)) {
    text += ` ${attribute}="${escapeAttribute(value, attribute, 'canonical')}"`;
  }
  text += '>';
  for (const child of spec.children) {
    text +=
      typeof child === 'string'
        ? escapeText(child, name, 'canonical')
        : canonicalElement(child, scope, inclusivePrefixes);
  }
  return `${text}</${name}>`;
}

/** What the element renders: namespaces its names use and those of the PrefixList, unless rendered outside already. */
function utilised(
  spec: XmlSpec,
  outer: Scope | null,
  inclusivePrefixes: readonly string[],
): readonly XmlSpecNamespace[] {
  let found: XmlSpecNamespace[] | null = null;
  if (uriOf(outer, spec.prefix) !== spec.uri) found = [[spec.prefix, spec.uri]];
  for (const [name, , uri] of spec.attributes) {
    if (uri === undefined || uri === NS.xml || uriOf(outer, prefixOf(name)) === uri) continue;
    found = addNamespace(found, prefixOf(name), uri);
  }
  for (const [prefix, uri] of spec.namespaces) {
    if (!inclusivePrefixes.includes(prefix) || uriOf(outer, prefix) === uri) continue;
    found = addNamespace(found, prefix, uri);
  }
  return found ?? NONE;
}

function addNamespace(found: XmlSpecNamespace[] | null, prefix: string, uri: string): XmlSpecNamespace[] {
  if (found === null) return [[prefix, uri]];
  if (found.some((each) => each[0] === prefix)) return found;
  return [...found, [prefix, uri] as const].sort((a, b) => compare(a[0], b[0]));
}

function writeDeclarations(namespaces: readonly XmlSpecNamespace[]): string {
  let text = '';
  for (const [prefix, uri] of namespaces) text += declaration(prefix, uri);
  return text;
}

/** By namespace, then by local name; names here are our own constants, plain ASCII. */
function inCanonicalOrder(attributes: readonly XmlSpecAttribute[]): readonly XmlSpecAttribute[] {
  for (let i = 1; i < attributes.length; i++) {
    if (compareAttributes(attributes[i - 1]!, attributes[i]!) > 0)
      return [...attributes].sort(compareAttributes);
  }
  return attributes;
}

function compareAttributes(a: XmlSpecAttribute, b: XmlSpecAttribute): number {
  return compare(a[2] ?? '', b[2] ?? '') || compare(localOf(a[0]), localOf(b[0]));
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
