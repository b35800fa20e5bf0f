/**
 * Reads canonical XML, the octets a signature was verified over, and nothing else. Canonical form has one way
 * to write everything (double quotes, no CDATA, no DTD, five kinds of reference), so this reader is short, and
 * being another one than the parser that read the message, it would notice if the two ever disagreed: whatever
 * is not canonical is refused.
 */
import { endOfName } from '../../xml/characters';
import type { XmlAttribute, XmlDocument, XmlNamespace } from '../../xml/node';
import { DocumentNode, ElementNode, TextNode } from '../../xml/tree';

type Scope = ReadonlyMap<string, string>;

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const SPACE = 32;
const EXCLAMATION = 33;
const QUOTE = 34;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const rootScope: Scope = new Map([
  ['', ''],
  ['xml', XML_NAMESPACE],
]);
const noNamespaces: readonly XmlNamespace[] = [];
const noAttributes: readonly XmlAttribute[] = [];
const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x9;': '\t',
  '&#xA;': '\n',
  '&#xD;': '\r',
};

/** The document, or null when the text is not the canonical form of one element. */
export function readCanonical(text: string): XmlDocument | null {
  const document = new DocumentNode(text, noNamespaces);
  const scopes: Scope[] = [rootScope];
  let open: ElementNode | null = null;
  let at = 0;
  while (at < text.length) {
    const second = text.charCodeAt(at + 1);
    if (text.charCodeAt(at) !== LESS) {
      const next = text.indexOf('<', at);
      const value = next === -1 || open === null ? null : resolve(text.slice(at, next));
      if (value === null || open === null) return null;
      open.append(new TextNode(value, false, open, at, next));
      at = next;
    } else if (second === SLASH) {
      if (open === null || !text.startsWith(open.name, at + 2)) return null;
      at += open.name.length + 3;
      if (text.charCodeAt(at - 1) !== GREATER) return null;
      open.close(at);
      scopes.pop();
      open = open.parent;
      if (open === null && at !== text.length) return null;
    } else if (second === QUESTION || second === EXCLAMATION) {
      if (second === EXCLAMATION && !text.startsWith('<!--', at)) return null;
      const end = second === QUESTION ? text.indexOf('?>', at) + 2 : text.indexOf('-->', at) + 3;
      // They carry no value; what stands between two texts must not split them for a reader.
      if (end < at || open === null) return null;
      at = end;
    } else {
      const tag = readStartTag(text, at, open, document, scopes);
      if (tag === null || (open === null && document.root !== null)) return null;
      if (open === null) document.root = tag.element;
      else open.append(tag.element);
      document.elements.push(tag.element);
      at = tag.end;
      open = tag.element;
    }
  }
  return open === null && document.root !== null ? document : null;
}

interface Written {
  readonly name: string;
  readonly value: string;
}

function readStartTag(
  text: string,
  start: number,
  parent: ElementNode | null,
  document: DocumentNode,
  scopes: Scope[],
): { readonly element: ElementNode; readonly end: number } | null {
  const nameEnd = endOfName(text, start + 1);
  if (nameEnd === start + 1) return null;
  let namespaces: XmlNamespace[] | null = null;
  let written: Written[] | null = null;
  let at = nameEnd;
  while (text.charCodeAt(at) === SPACE) {
    const keyEnd = endOfName(text, at + 1);
    if (text.charCodeAt(keyEnd) !== EQUALS || text.charCodeAt(keyEnd + 1) !== QUOTE) return null;
    const close = text.indexOf('"', keyEnd + 2);
    const value = close === -1 || keyEnd === at + 1 ? null : resolve(text.slice(keyEnd + 2, close));
    if (value === null) return null;
    const name = text.slice(at + 1, keyEnd);
    if (name === 'xmlns') (namespaces ??= []).push({ prefix: '', uri: value });
    else if (name.startsWith('xmlns:')) (namespaces ??= []).push({ prefix: name.slice(6), uri: value });
    else (written ??= []).push({ name, value });
    at = close + 1;
  }
  if (text.charCodeAt(at) !== GREATER) return null;
  const scope = enterScope(scopes[scopes.length - 1] ?? rootScope, namespaces ?? noNamespaces);
  scopes.push(scope);
  const attributes = written === null ? noAttributes : resolveAttributes(written, scope);
  const name = text.slice(start + 1, nameEnd);
  const { prefix, local } = splitName(name);
  const uri = scope.get(prefix);
  if (uri === undefined || attributes === null) return null;
  const end = at + 1;
  const declared = namespaces ?? noNamespaces;
  return {
    element: new ElementNode(
      name,
      prefix,
      local,
      uri,
      attributes,
      declared,
      parent,
      document,
      start,
      end,
      end,
    ),
    end,
  };
}

/** Null when a prefix is not declared. */
function resolveAttributes(written: readonly Written[], scope: Scope): XmlAttribute[] | null {
  const attributes: XmlAttribute[] = [];
  for (const { name, value } of written) {
    const { prefix, local } = splitName(name);
    const uri = prefix === '' ? '' : scope.get(prefix);
    if (uri === undefined) return null;
    attributes.push({ name, prefix, local, uri, value });
  }
  return attributes;
}

function enterScope(outer: Scope, declared: readonly XmlNamespace[]): Scope {
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const { prefix, uri } of declared) scope.set(prefix, uri);
  return scope;
}

function splitName(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.indexOf(':');
  return colon === -1
    ? { prefix: '', local: name }
    : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

/** References resolved; null when there is one that canonical form does not have. */
function resolve(text: string): string | null {
  if (text.includes('<')) return null;
  if (!text.includes('&')) return text;
  let known = true;
  const resolved = text.replace(/&[^;&]*;?/g, (reference) => {
    const value = references[reference];
    if (value === undefined) known = false;
    return value ?? '';
  });
  return known ? resolved : null;
}
