/**
 * Writes XML we produce. A message is described once as a tree of `XmlSpec` and has two texts: the one
 * that is sent, in the order and with the namespace declarations a flavour prefers, and the exclusive
 * canonical one that is hashed. Both come from the same tree, so nothing we sign is ever parsed again.
 */
import { NS } from './namespaces';

/** An attribute in the order written; `uri` is needed for a prefixed name only. */
export type XmlSpecAttribute = readonly [name: string, value: string, uri?: string];

/** A namespace declaration; the prefix '' is the default namespace. */
export type XmlSpecNamespace = readonly [prefix: string, uri: string];

export interface XmlSpec {
  /** '' for an element of the default namespace. */
  readonly prefix: string;
  readonly local: string;
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

type Given = readonly [name: string, value: string | null | undefined, uri?: string];

const NONE: readonly never[] = [];

/** An element. Attributes whose value is null or undefined, and children that are null, are left out. */
export function element(
  prefix: string,
  local: string,
  uri: string,
  attributes: readonly Given[] = NONE,
  children: readonly (XmlSpec | string | null)[] = NONE,
  namespaces: readonly XmlSpecNamespace[] = NONE,
): XmlSpec {
  return {
    prefix,
    local,
    uri,
    attributes: attributes.every(isPresent) ? attributes : attributes.filter(isPresent),
    children: children.every(isChild) ? children : children.filter(isChild),
    namespaces,
  };
}

function isPresent(given: Given): given is XmlSpecAttribute {
  return given[1] != null;
}

function isChild(child: XmlSpec | string | null): child is XmlSpec | string {
  return child !== null;
}

export interface WriteOptions {
  /** Default `before-attributes`, as canonical XML has them. */
  readonly declarations?: DeclarationPlace;
}

/**
 * Where namespace declarations stand in a start tag. `by-name`: where a list sorted by name has them, that is
 * before the first attribute whose name sorts after `xmlns`.
 */
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
      throw new Error(`Inclusive prefix ${prefix} is not declared on ${root.local}`);
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

function declaration(prefix: string, uri: string): string {
  return ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri, 'xmlns', 'canonical')}"`;
}

function nameOf(spec: XmlSpec): string {
  return spec.prefix === '' ? spec.local : `${spec.prefix}:${spec.local}`;
}

function prefixOf(attributeName: string): string {
  return attributeName.slice(0, attributeName.indexOf(':'));
}

/** Both texts of a message are written for every login, so neither walk makes an object it can do without. */
function writeElement(spec: XmlSpec, outer: Scope | null, place: DeclarationPlace): string {
  let scope = outer;
  let declarations = '';
  for (const [prefix, uri] of spec.namespaces) {
    declarations += declaration(prefix, uri);
    scope = { prefix, uri, outer: scope };
  }
  if (uriOf(scope, spec.prefix) !== spec.uri) {
    declarations += declaration(spec.prefix, spec.uri);
    scope = { prefix: spec.prefix, uri: spec.uri, outer: scope };
  }
  let before = '';
  let after = '';
  for (const [name, value, uri] of spec.attributes) {
    if (uri !== undefined && uri !== NS.xml && uriOf(scope, prefixOf(name)) !== uri) {
      declarations += declaration(prefixOf(name), uri);
      scope = { prefix: prefixOf(name), uri, outer: scope };
    }
    const text = ` ${name}="${escapeAttribute(value, name, 'sent')}"`;
    if (place === 'after-attributes' || (place === 'by-name' && name < 'xmlns')) before += text;
    else after += text;
  }
  const name = nameOf(spec);
  const tag = `<${name}${before}${declarations}${after}`;
  if (spec.children.length === 0) return `${tag}/>`;
  let content = '';
  for (const child of spec.children) {
    content +=
      typeof child === 'string' ? escapeText(child, name, 'sent') : writeElement(child, scope, place);
  }
  return `${tag}>${content}</${name}>`;
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

// A lone surrogate matches \p{Surrogate} under the u flag; a pair is one character and does not.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\p{Surrogate}\uFFFE\uFFFF]/u;
const SPECIAL_IN_TEXT = /[&<>\r\0-\x08\x0B\x0C\x0E-\x1F\x85\u2028\uD800-\uDFFF\uFFFE\uFFFF]/;
const SPECIAL_IN_ATTRIBUTE = /[&<"\0-\x1F\x85\u2028\uD800-\uDFFF\uFFFE\uFFFF]/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
  '\x85': '&#x85;',
  '\u2028': '&#x2028;',
};

/**
 * The characters that are written as references. Canonical XML 1.0, section 2.3, names those of the canonical
 * text. What is sent has two more, which some parsers take for line ends as XML 1.1 does: as references they
 * arrive unharmed, and the canonical text is the same.
 */
const ESCAPED = {
  canonical: { text: /[&<>\r]/g, attribute: /[&<"\t\n\r]/g },
  sent: { text: /[&<>\r\x85\u2028]/g, attribute: /[&<"\t\n\r\x85\u2028]/g },
} as const;

function refuseForbidden(value: string, place: string): void {
  const found = FORBIDDEN.exec(value);
  if (!found) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new UnwritableValueError(`The character U+${code} in ${place} cannot be written in XML 1.0`);
}

function escapeText(value: string, place: string, form: keyof typeof ESCAPED): string {
  if (!SPECIAL_IN_TEXT.test(value)) return value;
  refuseForbidden(value, place);
  return value.replace(ESCAPED[form].text, (found) => REFERENCES[found]!);
}

function escapeAttribute(value: string, place: string, form: keyof typeof ESCAPED): string {
  if (!SPECIAL_IN_ATTRIBUTE.test(value)) return value;
  refuseForbidden(value, place);
  return value.replace(ESCAPED[form].attribute, (found) => REFERENCES[found]!);
}
