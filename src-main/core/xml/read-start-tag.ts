/** Reads one start tag: its name, its attributes and the namespaces they declare. */
import { endOfName, isSpace } from './characters';
import type { NameScope } from './name-scope';
import { NameProblem, readDeclaration, refuseRepeated } from './name-scope';
import type { XmlAttribute, XmlNamespace } from './node';
import { ReadingStopped } from './reading-stopped';
import { resolveValue } from './references';
import type { DocumentNode } from './tree';
import { ElementNode } from './tree';

/** Where the next of each character stands that makes a value more than a slice of the text; moved on as reading goes. */
export interface Ahead {
  ampersand: number;
  lineFeed: number;
  carriageReturn: number;
  tab: number;
}

/** What start tags of one document share. */
export interface StartTagReader {
  readonly text: string;
  readonly document: DocumentNode;
  readonly scope: NameScope;
  readonly maxAttributes: number;
  readonly ahead: Ahead;
}

/** The element, entered into the scope, and where reading goes on. */
export interface StartTag {
  readonly element: ElementNode;
  readonly isEmpty: boolean;
  readonly end: number;
}

const noNamespaces: readonly XmlNamespace[] = [];
const noAttributes: readonly XmlAttribute[] = [];
const EQUALS = 61;
const GREATER = 62;
const SLASH = 47;
const DOUBLE = 34;
const SINGLE = 39;

interface Written {
  readonly name: string;
  readonly value: string;
}

/** Reads the tag whose `<` stands at `start`. Throws ReadingStopped. */
export function readStartTag(reader: StartTagReader, start: number, parent: ElementNode | null): StartTag {
  const { text } = reader;
  const nameEnd = endOfName(text, start + 1);
  if (nameEnd === start + 1) throw notATag(text, start);
  const name = text.slice(start + 1, nameEnd);
  // A well-formed start tag holds no other '<': a value may not reach beyond it.
  const next = text.indexOf('<', nameEnd);
  const limit = next === -1 ? text.length : next;

  let namespaces: XmlNamespace[] | null = null;
  let written: Written[] | null = null;
  let count = 0;
  let at = nameEnd;
  try {
    for (;;) {
      const from = at;
      while (isSpace(text.charCodeAt(at))) at++;
      const unit = text.charCodeAt(at);
      if (unit === GREATER) break;
      if (unit === SLASH && text.charCodeAt(at + 1) === GREATER) break;
      const keyEnd = endOfName(text, at);
      if (keyEnd === at || from === at) throw notAnAttribute(text, at, limit, name);
      if (++count > reader.maxAttributes) {
        throw new ReadingStopped(
          'too-many-attributes',
          `An element has more than ${reader.maxAttributes} attributes`,
          at,
        );
      }
      const key = text.slice(at, keyEnd);
      const valueStart = startOfValue(text, keyEnd, key, limit);
      const close = text.indexOf(text.charAt(valueStart - 1), valueStart);
      if (close === -1 || close > limit) throw notClosed(text, key, limit);
      const value = readValue(text, valueStart, close, reader.ahead);
      if (key.startsWith('xmlns') && (key.length === 5 || key.charCodeAt(5) === 58)) {
        (namespaces ??= []).push(readDeclaration(key, value));
      } else (written ??= []).push({ name: key, value });
      at = close + 1;
    }
    const isEmpty = text.charCodeAt(at) === SLASH;
    const end = isEmpty ? at + 2 : at + 1;
    if (namespaces !== null && namespaces.length > 1) refuseDeclaredTwice(namespaces);
    const element = makeElement(reader, name, written, namespaces ?? noNamespaces, parent, start, end);
    return { element, isEmpty, end };
  } catch (error) {
    if (error instanceof NameProblem) throw new ReadingStopped('not-well-formed', error.message, start);
    throw error;
  }
}

function makeElement(
  { document, scope }: StartTagReader,
  name: string,
  written: readonly Written[] | null,
  namespaces: readonly XmlNamespace[],
  parent: ElementNode | null,
  start: number,
  end: number,
): ElementNode {
  scope.enter(namespaces);
  const { prefix, local } = scope.split(name);
  const uri = scope.resolve(prefix);
  let attributes = noAttributes;
  if (written !== null) {
    attributes = written.map((each): XmlAttribute => {
      const { name: key, value } = each;
      if (!key.includes(':')) return { name: key, prefix: '', local: key, uri: '', value };
      const parts = scope.split(key);
      return { name: key, prefix: parts.prefix, local: parts.local, uri: scope.resolve(parts.prefix), value };
    });
    if (attributes.length > 1) refuseRepeated(attributes);
  }
  return new ElementNode(name, prefix, local, uri, attributes, namespaces, parent, document, start, end, end);
}

function startOfValue(text: string, keyEnd: number, key: string, limit: number): number {
  let at = keyEnd;
  while (isSpace(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== EQUALS)
    throw new ReadingStopped('not-well-formed', `The attribute ${key} has no value`, at);
  at++;
  while (isSpace(text.charCodeAt(at))) at++;
  const quote = text.charCodeAt(at);
  if ((quote !== DOUBLE && quote !== SINGLE) || at >= limit)
    throw new ReadingStopped('not-well-formed', `The value of ${key} is not in quotes`, at);
  return at + 1;
}

/** A value is a slice of the text unless it holds a reference or white space other than a space. */
function readValue(text: string, start: number, end: number, ahead: Ahead): string {
  if (ahead.ampersand < start) ahead.ampersand = next(text, '&', start);
  if (ahead.lineFeed < start) ahead.lineFeed = next(text, '\n', start);
  if (ahead.carriageReturn < start) ahead.carriageReturn = next(text, '\r', start);
  if (ahead.tab < start) ahead.tab = next(text, '\t', start);
  const isPlain =
    ahead.ampersand >= end && ahead.lineFeed >= end && ahead.carriageReturn >= end && ahead.tab >= end;
  return isPlain ? text.slice(start, end) : resolveValue(text, start, end, true);
}

/** Offset of the next such character; beyond the text when there is none. */
export function next(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found === -1 ? Number.MAX_SAFE_INTEGER : found;
}

function refuseDeclaredTwice(namespaces: readonly XmlNamespace[]): void {
  const prefixes = new Set(namespaces.map(({ prefix }) => prefix));
  if (prefixes.size !== namespaces.length)
    throw new NameProblem('A namespace prefix is declared twice in one tag');
}

function notATag(text: string, start: number): ReadingStopped {
  const atEnd = start + 1 >= text.length;
  return new ReadingStopped(
    'not-well-formed',
    atEnd ? 'The document ends inside a tag' : 'A "<" begins no tag: in text it is written as &lt;',
    atEnd ? text.length : start,
  );
}

function notAnAttribute(text: string, at: number, limit: number, name: string): ReadingStopped {
  if (at >= text.length)
    return new ReadingStopped('not-well-formed', `The document ends inside the tag <${name}`, at);
  if (at >= limit) return new ReadingStopped('not-well-formed', `The tag <${name} is not closed by ">"`, at);
  return new ReadingStopped('not-well-formed', `The tag <${name} has an attribute that cannot be read`, at);
}

function notClosed(text: string, key: string, limit: number): ReadingStopped {
  return limit === text.length
    ? new ReadingStopped('not-well-formed', `The document ends inside the value of ${key}`, limit)
    : new ReadingStopped('not-well-formed', `The value of ${key} holds a "<": it is written as &lt;`, limit);
}
