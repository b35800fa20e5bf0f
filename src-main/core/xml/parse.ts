/**
 * Hardened reading: saxes' events become one light tree whose nodes know their place in the source.
 * No DTD, no entities beyond the five, limits on bytes, depth and attributes. Nothing throws: a broken
 * document yields the tree up to the break and the position of the break.
 */
import { SaxesParser } from 'saxes';
import { findDoctype } from './find-doctype';
import { defaultXmlLimits, exceedsBytes } from './limits';
import type {
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlLimits,
  XmlNamespace,
  XmlNode,
  XmlProblem,
  XmlProblemCode,
  XmlProcessingInstruction,
} from './node';
import { NameProblem, NameScope } from './name-scope';
import { lineColumnAt } from './position';

export interface ParseOptions {
  readonly limits?: Partial<XmlLimits>;
  /** Namespaces in scope around the text: for plaintext that was decrypted out of a larger document. */
  readonly inheritedNamespaces?: readonly XmlNamespace[];
}

type Building<T> = { -readonly [K in keyof T]: T[K] };
type BuildingElement = Omit<Building<XmlElement>, 'children' | 'range'> & {
  children: XmlNode[];
  range: { start: number; end: number };
};
type BuildingDocument = Omit<Building<XmlDocument>, 'outside'> & {
  outside: (XmlComment | XmlProcessingInstruction)[];
};

/** Thrown inside saxes' handlers to stop reading at once; never leaves this module. */
class ReadingStopped extends Error {}

const noNamespaces: readonly XmlNamespace[] = [];

/**
 * saxes' handlers by the names of its fields. `on()` sets them by computed key, and after a dozen of those V8
 * keeps the parser as a hash table: reading takes twice as long.
 */
interface SaxesHandlers {
  errorHandler(error: Error): void;
  doctypeHandler(): void;
  xmldeclHandler(): void;
  attributeHandler(): void;
  openTagHandler(tag: { name: string; attributes: Record<string, string>; isSelfClosing: boolean }): void;
  closeTagHandler(tag: { isSelfClosing: boolean }): void;
  textHandler(value: string): void;
  cdataHandler(value: string): void;
  commentHandler(value: string): void;
  piHandler(instruction: { target: string; body: string }): void;
}

/** Reads `text` (already decoded to UTF-16) into a tree. Offsets count UTF-16 code units of `text`. */
export function parseXml(text: string, options: ParseOptions = {}): XmlDocument {
  const limits = { ...defaultXmlLimits, ...options.limits };
  const document: BuildingDocument = {
    text,
    root: null,
    outside: [],
    problem: null,
    inheritedNamespaces: options.inheritedNamespaces ?? noNamespaces,
  };
  document.problem = refuseUnread(text, limits);
  if (document.problem === null) readInto(document, limits);
  return document;
}

function refuseUnread(text: string, limits: XmlLimits): XmlProblem | null {
  if (exceedsBytes(text, limits.maxBytes)) {
    return problemAt(text, 0, 'too-large', `The document is larger than ${limits.maxBytes} bytes`);
  }
  const doctype = findDoctype(text);
  if (doctype !== null) {
    return problemAt(
      text,
      doctype,
      'doctype',
      'The document has a DOCTYPE, which SAML software must not process',
    );
  }
  if (text.trim() === '') return problemAt(text, 0, 'empty', 'The document is empty');
  return null;
}

function readInto(document: BuildingDocument, limits: XmlLimits): void {
  const { text } = document;
  const parser = new SaxesParser({
    xmlns: false,
    position: true,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  const handlers = parser as unknown as SaxesHandlers;
  const scope = new NameScope(document.inheritedNamespaces);
  const open: BuildingElement[] = [];
  let last = 0;
  let attributeCount = 0;

  const stop = (code: XmlProblemCode, message: string, offset: number): never => {
    document.problem ??= problemAt(text, offset, code, message);
    throw new ReadingStopped();
  };

  handlers.errorHandler = (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '');
    const code = /entity/.test(message) ? 'entity' : 'not-well-formed';
    stop(code, describeSaxesError(message), Math.min(parser.position, text.length));
  };
  handlers.doctypeHandler = () => stop('doctype', 'The document has a DOCTYPE', parser.position);
  handlers.attributeHandler = () => {
    if (++attributeCount <= limits.maxAttributes) return;
    stop(
      'too-many-attributes',
      `An element has more than ${limits.maxAttributes} attributes`,
      parser.position,
    );
  };
  handlers.openTagHandler = ({ name, attributes, isSelfClosing }) => {
    const end = parser.position;
    // A well-formed start tag holds no other '<', so the last one before its end begins it.
    const start = text.lastIndexOf('<', end - 1);
    attributeCount = 0;
    if (open.length >= limits.maxDepth)
      stop('too-deep', `Elements are nested deeper than ${limits.maxDepth}`, start);
    const parent = open[open.length - 1] ?? null;
    const tag = enter(name, attributes, start);
    const element: BuildingElement = {
      kind: 'element',
      name,
      prefix: tag.prefix,
      local: tag.local,
      uri: tag.uri,
      attributes: tag.attributes,
      namespaces: tag.namespaces,
      children: [],
      parent: parent,
      document: document,
      range: { start, end },
      startTag: { start, end },
    };
    if (parent) parent.children.push(element);
    else document.root ??= element as XmlElement;
    if (isSelfClosing) scope.leave();
    else open.push(element);
    last = end;
  };
  handlers.closeTagHandler = ({ isSelfClosing }) => {
    last = parser.position;
    if (isSelfClosing) return;
    const element = open.pop();
    if (element) element.range.end = last;
    scope.leave();
  };
  handlers.textHandler = (value) => {
    const end = text.charCodeAt(parser.position - 1) === 60 ? parser.position - 1 : parser.position;
    const parent = open[open.length - 1];
    if (parent)
      parent.children.push({
        kind: 'text',
        value,
        cdata: false,
        parent: parent,
        range: { start: last, end },
      });
    last = end;
  };
  handlers.cdataHandler = (value) => {
    const parent = open[open.length - 1];
    const range = { start: text.indexOf('<![CDATA[', last), end: parser.position };
    if (parent) parent.children.push({ kind: 'text', value, cdata: true, parent: parent, range });
    last = range.end;
  };
  handlers.commentHandler = (value) => {
    // saxes reports a comment at its second closing '-': one '>' is still to come.
    const range = { start: text.indexOf('<!--', last), end: parser.position + 1 };
    place({ kind: 'comment', value, parent: currentElement(), range });
  };
  handlers.piHandler = ({ target, body }) => {
    const range = { start: text.indexOf('<?', last), end: parser.position };
    place({ kind: 'pi', target, value: body, parent: currentElement(), range });
  };
  handlers.xmldeclHandler = () => {
    last = parser.position;
  };

  function currentElement(): XmlElement | null {
    return (open[open.length - 1] as XmlElement | undefined) ?? null;
  }
  function place(node: XmlComment | XmlProcessingInstruction): void {
    const parent = open[open.length - 1];
    if (parent) parent.children.push(node);
    else document.outside.push(node);
    last = node.range.end;
  }

  function enter(
    name: string,
    attributes: Record<string, string>,
    start: number,
  ): ReturnType<NameScope['enter']> {
    try {
      return scope.enter(name, attributes);
    } catch (error) {
      if (!(error instanceof NameProblem)) throw error;
      return stop('not-well-formed', error.message, start);
    }
  }

  // saxes takes half a surrogate pair, and whatever follows it, for a character.
  const lone = /\p{Surrogate}/u.exec(text)?.index;
  try {
    parser.write(lone === undefined ? text : text.slice(0, lone));
    if (lone !== undefined) stop('not-well-formed', 'Half a surrogate pair is not a character', lone);
    parser.close();
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    const end = document.problem?.offset ?? text.length;
    for (const element of open) element.range.end = end;
  }
}

function describeSaxesError(message: string): string {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence;
}

function problemAt(text: string, offset: number, code: XmlProblemCode, message: string): XmlProblem {
  return { code, message, offset, ...lineColumnAt(text, offset) };
}
