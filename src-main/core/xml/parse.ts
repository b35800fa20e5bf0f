/**
 * Hardened reading: one pass over the text makes one light tree whose nodes know their place in the source.
 * No DTD, no entities beyond the five, limits on bytes, depth and attributes. Nothing throws: a broken
 * document yields the tree up to the break and the position of the break. Source: XML 1.0 (fifth edition).
 *
 * A reader of our own, because a tool that shows where two parsers disagree must know to the character what
 * its own does; tests hold it against saxes on every message there is and on thousands of broken ones.
 */
import { codePointWords, endOfName, findForbidden, isSpace } from './characters';
import { findDoctype } from './find-doctype';
import { defaultXmlLimits, exceedsBytes } from './limits';
import { NameScope } from './name-scope';
import type {
  XmlComment,
  XmlDocument,
  XmlLimits,
  XmlNamespace,
  XmlProblem,
  XmlProblemCode,
  XmlProcessingInstruction,
} from './node';
import { lineColumnAt } from './position';
import type { StartTagReader } from './read-start-tag';
import { next, readStartTag } from './read-start-tag';
import { ReadingStopped } from './reading-stopped';
import { resolveValue } from './references';
import type { ElementNode } from './tree';
import { DocumentNode, TextNode } from './tree';

export interface ParseOptions {
  readonly limits?: Partial<XmlLimits>;
  /** Namespaces in scope around the text: for plaintext that was decrypted out of a larger document. */
  readonly inheritedNamespaces?: readonly XmlNamespace[];
}

const noNamespaces: readonly XmlNamespace[] = [];

/** Reads `text` (already decoded to UTF-16) into a tree. Offsets count UTF-16 code units of `text`. */
export function parseXml(text: string, options: ParseOptions = {}): XmlDocument {
  const limits = { ...defaultXmlLimits, ...options.limits };
  const document = new DocumentNode(text, options.inheritedNamespaces ?? noNamespaces);
  document.problem = refuseUnread(text, limits);
  if (document.problem === null) new Reading(document, limits).run();
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

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;

const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;

/** The reading of one document, from its first character to its last or to the break. */
class Reading {
  private readonly text: string;
  private readonly open: ElementNode[] = [];
  private readonly tags: StartTagReader;
  private current: ElementNode | null = null;
  private at = 0;
  /** Offset of the first character XML forbids: reading stops there; -1 when there is none. */
  private readonly forbidden: number;
  private readonly mayHoldCdataEnd: boolean;

  constructor(
    private readonly document: DocumentNode,
    private readonly limits: XmlLimits,
  ) {
    this.forbidden = findForbidden(document.text);
    this.text = this.forbidden === -1 ? document.text : document.text.slice(0, this.forbidden);
    this.mayHoldCdataEnd = this.text.includes(']]>');
    this.tags = {
      text: this.text,
      document,
      scope: new NameScope(document.inheritedNamespaces),
      maxAttributes: limits.maxAttributes,
      ahead: { ampersand: -1, lineFeed: -1, carriageReturn: -1, tab: -1 },
    };
  }

  run(): void {
    try {
      this.readDeclaration();
      while (this.at < this.text.length) this.step();
      this.finish();
    } catch (error) {
      if (!(error instanceof ReadingStopped)) throw error;
      this.stopAt(error);
    }
  }

  private step(): void {
    const { text, at } = this;
    if (text.charCodeAt(at) !== LESS) return this.readText();
    const unit = text.charCodeAt(at + 1);
    if (unit === SLASH) return this.readEndTag();
    if (unit === EXCLAMATION) return this.readMarkupDeclaration();
    if (unit === QUESTION) return this.readInstruction();
    this.readElement();
  }

  private readDeclaration(): void {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    if (!/^<\?xml[ \t\r\n]/.test(this.text.slice(this.at, this.at + 6))) return;
    declaration.lastIndex = this.at;
    if (!declaration.test(this.text)) this.stop('The XML declaration is malformed', this.at);
    this.at = declaration.lastIndex;
  }

  private readElement(): void {
    const { at, current, document } = this;
    if (current === null && document.root !== null)
      this.stop('A second root element begins here: a document has one', at);
    if (this.open.length >= this.limits.maxDepth) {
      throw new ReadingStopped('too-deep', `Elements are nested deeper than ${this.limits.maxDepth}`, at);
    }
    const { element, isEmpty, end } = readStartTag(this.tags, at, current);
    if (current === null) document.root = element;
    else current.append(element);
    document.elements.push(element);
    this.at = end;
    if (isEmpty) this.tags.scope.leave();
    else {
      this.open.push(element);
      this.current = element;
    }
  }

  private readEndTag(): void {
    const { text, at, current } = this;
    if (current === null) return this.stop('An end tag stands where no element is open', at);
    const { name } = current;
    let end = at + 2 + name.length;
    const unit = text.charCodeAt(end);
    if (!text.startsWith(name, at + 2) || (unit !== GREATER && !isSpace(unit))) this.refuseEndTag(current);
    while (isSpace(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== GREATER)
      this.stop(
        end >= text.length ? 'The document ends inside an end tag' : `</${name} is not closed by ">"`,
        end,
      );
    this.at = end + 1;
    current.close(this.at);
    this.tags.scope.leave();
    this.open.pop();
    this.current = this.open[this.open.length - 1] ?? null;
  }

  private refuseEndTag(current: ElementNode): never {
    const { text, at } = this;
    const end = endOfName(text, at + 2);
    if (end >= text.length) this.stop('The document ends inside an end tag', text.length);
    const { line } = lineColumnAt(text, current.startTag.start);
    this.stop(
      `</${text.slice(at + 2, end)}> does not close <${current.name}>, which was opened in line ${line}`,
      at,
    );
  }

  private readText(): void {
    const { text, at, current } = this;
    const found = text.indexOf('<', at);
    const end = found === -1 ? text.length : found;
    if (current === null) {
      for (let index = at; index < end; index++) {
        if (!isSpace(text.charCodeAt(index))) this.stop('Text stands outside the root element', index);
      }
    } else {
      const value = this.readCharacters(at, end);
      current.append(new TextNode(value, false, current, at, end));
    }
    this.at = end;
  }

  private readCharacters(start: number, end: number): string {
    const { text } = this;
    const { ahead } = this.tags;
    if (this.mayHoldCdataEnd) {
      const closing = text.indexOf(']]>', start);
      if (closing !== -1 && closing < end)
        this.stop('"]]>" stands in text: it is written as ]]&gt;', closing);
    }
    if (ahead.ampersand < start) ahead.ampersand = next(text, '&', start);
    if (ahead.carriageReturn < start) ahead.carriageReturn = next(text, '\r', start);
    const isPlain = ahead.ampersand >= end && ahead.carriageReturn >= end;
    return isPlain ? text.slice(start, end) : resolveValue(text, start, end, false);
  }

  private readMarkupDeclaration(): void {
    const { text, at, current } = this;
    if (text.startsWith('<!--', at)) return this.readComment();
    if (text.startsWith('<![CDATA[', at)) {
      if (current === null) return this.stop('CDATA stands outside the root element', at);
      const end = text.indexOf(']]>', at + 9);
      if (end === -1) return this.stop('A CDATA section is not closed by "]]>"', text.length);
      const value = text.slice(at + 9, end).replace(/\r\n?/g, '\n');
      current.append(new TextNode(value, true, current, at, end + 3));
      this.at = end + 3;
      return;
    }
    if (/^<!doctype/i.test(text.slice(at, at + 9)))
      throw new ReadingStopped('doctype', 'The document has a DOCTYPE', at);
    this.stop('"<!" begins neither a comment nor CDATA', at);
  }

  private readComment(): void {
    const { text, at } = this;
    const dashes = text.indexOf('--', at + 4);
    if (dashes === -1) return this.stop('A comment is not closed by "-->"', text.length);
    if (text.charCodeAt(dashes + 2) !== GREATER)
      return this.stop('"--" stands inside a comment', dashes + 2 >= text.length ? text.length : dashes);
    const value = text.slice(at + 4, dashes).replace(/\r\n?/g, '\n');
    this.place({ kind: 'comment', value, parent: this.current, range: { start: at, end: dashes + 3 } });
  }

  private readInstruction(): void {
    const { text, at } = this;
    const nameEnd = endOfName(text, at + 2);
    const target = text.slice(at + 2, nameEnd);
    const end = text.indexOf('?>', nameEnd);
    if (end === -1) return this.stop('A processing instruction is not closed by "?>"', text.length);
    if (target === '' || target.includes(':') || (nameEnd !== end && !isSpace(text.charCodeAt(nameEnd))))
      return this.stop('A processing instruction has no proper name', at);
    if (/^xml$/i.test(target))
      return this.stop('The XML declaration stands elsewhere than at the very beginning', at);
    let start = nameEnd;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    const value = text.slice(start, end).replace(/\r\n?/g, '\n');
    this.place({ kind: 'pi', target, value, parent: this.current, range: { start: at, end: end + 2 } });
  }

  private place(node: XmlComment | XmlProcessingInstruction): void {
    if (this.current !== null) this.current.append(node);
    else this.document.outside.push(node);
    this.at = node.range.end;
  }

  private finish(): void {
    const forbidden = this.describeForbidden();
    if (forbidden !== null) throw forbidden;
    if (this.current !== null)
      this.stop(`The document ends before <${this.current.name}> is closed`, this.text.length);
    if (this.document.root === null) this.stop('The document has no element', this.text.length);
  }

  /** What the first character XML forbids makes of the document; null when it has none. */
  private describeForbidden(): ReadingStopped | null {
    if (this.forbidden === -1) return null;
    const unit = this.document.text.charCodeAt(this.forbidden);
    const what =
      unit >= 0xd800 && unit < 0xe000
        ? 'Half a surrogate pair is not a character'
        : `The character ${codePointWords(unit)} is not allowed in XML`;
    return new ReadingStopped('not-well-formed', what, this.forbidden);
  }

  private stop(message: string, offset: number): never {
    throw new ReadingStopped('not-well-formed', message, offset);
  }

  private stopAt(stopped: ReadingStopped): void {
    // What breaks off where the forbidden character stands breaks off because of it.
    const { code, message, offset } =
      stopped.offset === this.forbidden ? (this.describeForbidden() ?? stopped) : stopped;
    this.document.problem = problemAt(this.document.text, offset, code, message);
    for (const element of this.open) element.close(offset);
  }
}

function problemAt(text: string, offset: number, code: XmlProblemCode, message: string): XmlProblem {
  return { code, message, offset, ...lineColumnAt(text, offset) };
}
