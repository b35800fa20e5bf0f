/**
 * Writes XML we produce. A message is described once as a tree of `XmlSpec` and has two texts: the one
 * that is sent, in the order and with the namespace declarations a flavour prefers, and the exclusive
 * canonical one that is hashed. Both come from the same tree, so nothing we sign is ever parsed again.
 */

/** An attribute in the order written; `uri` is needed for a prefixed name only. */
export type XmlSpecAttribute = readonly [name: string, value: string, uri?: string];

/** A namespace declaration; the prefix '' is the default namespace. */
export type XmlSpecNamespace = readonly [prefix: string, uri: string];

export interface XmlSpec {
  /** Qualified name, for example `saml:Issuer`. */
  readonly name: string;
  /** Namespace of the name. */
  readonly uri: string;
  readonly attributes: readonly XmlSpecAttribute[];
  /** Declarations to write here even where they are not needed; those that are needed are added by themselves. */
  readonly namespaces: readonly XmlSpecNamespace[];
  readonly children: readonly (XmlSpec | string)[];
}

/** A value that XML 1.0 cannot carry at all, not even as a character reference. */
export class UnwritableValueError extends Error {
  override readonly name = 'UnwritableValueError';
}

type MaybeAttribute = readonly [name: string, value: string | null | undefined, uri?: string];

/** An element. Attributes whose value is null or undefined, and children that are null, are left out. */
export function element(
  name: string,
  uri: string,
  attributes: readonly MaybeAttribute[] = [],
  children: readonly (XmlSpec | string | null)[] = [],
  namespaces: readonly XmlSpecNamespace[] = [],
): XmlSpec {
  return {
    name,
    uri,
    attributes: attributes.filter((each): each is XmlSpecAttribute => each[1] != null),
    children: children.filter((each) => each !== null),
    namespaces,
  };
}

export interface WriteOptions {
  /** Default `before-attributes`, as canonical XML has them. */
  readonly declarations?: DeclarationPlace;
}

/** Where namespace declarations stand in a start tag; `by-name` sorts them and the attributes into one list. */
export type DeclarationPlace = 'before-attributes' | 'after-attributes' | 'by-name';

/** The text as it is sent, without an XML declaration. Throws `UnwritableValueError`. */
export function writeXml(root: XmlSpec, options: WriteOptions = {}): string {
  return writeElement(root, null, options.declarations ?? 'before-attributes');
}

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
      throw new Error(`Inclusive prefix ${prefix} is not declared on ${root.name}`);
    }
  }
  return canonicalElement(root, null, inclusive);
}

/** Namespaces in force, innermost first. */
interface Scope {
  readonly prefix: string;
  readonly uri: string;
  readonly outer: Scope | null;
}

function uriOf(scope: Scope | null, prefix: string): string {
  for (let each = scope; each !== null; each = each.outer) if (each.prefix === prefix) return each.uri;
  return '';
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

function declaration(prefix: string, uri: string): string {
  return ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri, 'xmlns')}"`;
}

function writeElement(spec: XmlSpec, outer: Scope | null, place: DeclarationPlace): string {
  let scope = outer;
  const declarations: string[] = [];
  const declare = (prefix: string, uri: string): void => {
    declarations.push(declaration(prefix, uri));
    scope = { prefix, uri, outer: scope };
  };
  const need = (prefix: string, uri: string): void => {
    if (prefix !== 'xml' && uriOf(scope, prefix) !== uri) declare(prefix, uri);
  };
  for (const [prefix, uri] of spec.namespaces) declare(prefix, uri);
  need(prefixOf(spec.name), spec.uri);
  const attributes: string[] = [];
  for (const [name, value, uri] of spec.attributes) {
    if (uri !== undefined) need(prefixOf(name), uri);
    attributes.push(` ${name}="${escapeAttribute(value, name)}"`);
  }
  let text = `<${spec.name}${arrange(declarations, attributes, place)}`;
  if (spec.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of spec.children) {
    text += typeof child === 'string' ? escapeText(child, spec.name) : writeElement(child, scope, place);
  }
  return `${text}</${spec.name}>`;
}

function arrange(declarations: string[], attributes: string[], place: DeclarationPlace): string {
  if (declarations.length === 0 && place !== 'by-name') return attributes.join('');
  switch (place) {
    case 'before-attributes':
      return declarations.join('') + attributes.join('');
    case 'after-attributes':
      return attributes.join('') + declarations.join('');
    case 'by-name':
      return [...attributes, ...declarations].sort(compare).join('');
  }
}

function canonicalElement(spec: XmlSpec, outer: Scope | null, inclusivePrefixes: readonly string[]): string {
  let scope = outer;
  const declared: XmlSpecNamespace[] = [];
  const render = (prefix: string, uri: string): void => {
    if (prefix === 'xml' || uriOf(scope, prefix) === uri) return;
    declared.push([prefix, uri]);
    scope = { prefix, uri, outer: scope };
  };
  render(prefixOf(spec.name), spec.uri);
  for (const [name, , uri] of spec.attributes) if (uri !== undefined) render(prefixOf(name), uri);
  for (const [prefix, uri] of spec.namespaces) if (inclusivePrefixes.includes(prefix)) render(prefix, uri);
  if (declared.length > 1) declared.sort((a, b) => compare(a[0], b[0]));
  let text = `<${spec.name}`;
  for (const [prefix, uri] of declared) text += declaration(prefix, uri);
  for (const [name, value] of inCanonicalOrder(spec.attributes)) {
    text += ` ${name}="${escapeAttribute(value, name)}"`;
  }
  text += '>';
  for (const child of spec.children) {
    text +=
      typeof child === 'string'
        ? escapeText(child, spec.name)
        : canonicalElement(child, scope, inclusivePrefixes);
  }
  return `${text}</${spec.name}>`;
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

// A lone surrogate matches \p{Surrogate} under the u flag; a pair is one character and does not.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\p{Surrogate}\uFFFE\uFFFF]/u;
const SPECIAL_IN_TEXT = /[&<>\r\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
const SPECIAL_IN_ATTRIBUTE = /[&<"\0-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function refuseForbidden(value: string, place: string): void {
  const found = FORBIDDEN.exec(value);
  if (!found) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new UnwritableValueError(`The character U+${code} in ${place} cannot be written in XML 1.0`);
}

/** Text as canonical XML writes it (Canonical XML 1.0, section 2.3). */
function escapeText(value: string, place: string): string {
  if (!SPECIAL_IN_TEXT.test(value)) return value;
  refuseForbidden(value, place);
  return value.replace(/[&<>\r]/g, (found) => REFERENCES[found]!);
}

/** An attribute's value as canonical XML writes it (Canonical XML 1.0, section 2.3). */
function escapeAttribute(value: string, place: string): string {
  if (!SPECIAL_IN_ATTRIBUTE.test(value)) return value;
  refuseForbidden(value, place);
  return value.replace(/[&<"\t\n\r]/g, (found) => REFERENCES[found]!);
}
