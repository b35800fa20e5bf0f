/**
 * Reads canonical XML, the octets a signature was verified over, and nothing else. Canonical form has one way
 * to write everything (double quotes, no CDATA, no DTD, five kinds of reference), so this reader is short, and
 * being another one than the parser that read the message, it would notice if the two ever disagreed: whatever
 * is not canonical is refused.
 */
import type { XmlAttribute, XmlDocument, XmlElement, XmlNamespace, XmlNode } from '../../xml/node';

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };
type OpenElement = Writable<XmlElement> & { children: XmlNode[] };
type Scope = ReadonlyMap<string, string>;

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const SPACE = 32;
const GREATER = 62;
const rootScope: Scope = new Map([
  ['', ''],
  ['xml', XML_NAMESPACE],
]);
const nameForm = /[^\s<>"'=/&]+/y;
const wholeName = /^[^\s<>"'=/&]+$/;
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
  const elements: XmlElement[] = [];
  const document: Writable<XmlDocument> = {
    text,
    root: null,
    elements,
    outside: [],
    problem: null,
    inheritedNamespaces: [],
  };
  const scopes: Scope[] = [rootScope];
  let open: OpenElement | null = null;
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) !== 60) {
      const next = text.indexOf('<', at);
      const value = next === -1 || open === null ? null : resolve(text.slice(at, next));
      if (value === null || open === null) return null;
      open.children.push({
        kind: 'text',
        value,
        cdata: false,
        parent: open,
        range: { start: at, end: next },
      });
      at = next;
    } else if (text.startsWith('</', at)) {
      if (open === null || !text.startsWith(`${open.name}>`, at + 2)) return null;
      at += open.name.length + 3;
      open.range = { start: open.range.start, end: at };
      scopes.pop();
      open = open.parent as OpenElement | null;
      if (open === null && at !== text.length) return null;
    } else if (text.startsWith('<!--', at) || text.startsWith('<?', at)) {
      const end = text.startsWith('<?', at) ? text.indexOf('?>', at) + 2 : text.indexOf('-->', at) + 3;
      // They carry no value; what stands between two texts must not split them for a reader.
      if (end < at || open === null) return null;
      at = end;
    } else {
      const element = readStartTag(text, at, open, document, scopes);
      if (element === null || (open === null && document.root !== null)) return null;
      if (open === null) document.root = element;
      else open.children.push(element);
      elements.push(element);
      at = element.startTag.end;
      open = element;
    }
  }
  return open === null && document.root !== null ? document : null;
}

function readStartTag(
  text: string,
  start: number,
  parent: OpenElement | null,
  document: XmlDocument,
  scopes: Scope[],
): OpenElement | null {
  nameForm.lastIndex = start + 1;
  const name = nameForm.exec(text)?.[0];
  if (name === undefined) return null;
  const namespaces: XmlNamespace[] = [];
  const attributes: Writable<XmlAttribute>[] = [];
  let at = start + 1 + name.length;
  while (text.charCodeAt(at) === SPACE) {
    const equals = text.indexOf('="', at);
    const close = equals === -1 ? -1 : text.indexOf('"', equals + 2);
    const key = text.slice(at + 1, equals);
    const value = close === -1 || !wholeName.test(key) ? null : resolve(text.slice(equals + 2, close));
    if (value === null) return null;
    if (key === 'xmlns') namespaces.push({ prefix: '', uri: value });
    else if (key.startsWith('xmlns:')) namespaces.push({ prefix: key.slice(6), uri: value });
    else attributes.push({ name: key, ...splitName(key), uri: '', value });
    at = close + 1;
  }
  if (text.charCodeAt(at) !== GREATER) return null;
  const scope = enterScope(scopes[scopes.length - 1] ?? rootScope, namespaces);
  for (const attribute of attributes) {
    const uri = attribute.prefix === '' ? '' : scope.get(attribute.prefix);
    if (uri === undefined) return null;
    attribute.uri = uri;
  }
  const { prefix, local } = splitName(name);
  const uri = scope.get(prefix);
  if (uri === undefined) return null;
  scopes.push(scope);
  const startTag = { start, end: at + 1 };
  const range = startTag;
  const children: XmlNode[] = [];
  return {
    kind: 'element',
    name,
    prefix,
    local,
    uri,
    attributes,
    namespaces,
    children,
    parent,
    document,
    range,
    startTag,
  };
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
