/**
 * Cuts metadata of any size into its EntityDescriptors while it arrives, so that a federation's aggregate never has
 * to be in memory: what is cut out is read by the same reader as everything else. Only the outline is looked at
 * here: groups, their namespaces, and where each entity begins and ends.
 */
import type { XmlNamespace } from '../xml/node';
import { NS } from '../xml/namespaces';
import { parseXml } from '../xml/parse';
import { attributeOf, namespacesInScope } from '../xml/query';

export interface EntityText {
  readonly xml: string;
  /** Namespaces declared by the groups around it. */
  readonly inheritedNamespaces: readonly XmlNamespace[];
}

/** The outermost EntitiesDescriptor. */
export interface GroupHead {
  readonly name: string | null;
  readonly id: string | null;
  readonly validUntil: string | null;
  readonly cacheDuration: string | null;
}

interface OpenElement {
  readonly name: string;
  readonly namespaces: readonly XmlNamespace[];
}

/** Characters one entity or tag may have; more is no metadata. */
const LONGEST = 10 * 1024 * 1024;
const ENTITY = /^(?:[^:\s/>]+:)?EntityDescriptor$/;
const GROUP = /^(?:[^:\s/>]+:)?EntitiesDescriptor$/;
const NAME = /[^\s/>]+/y;

export class EntitySplitter {
  /** Null until an EntitiesDescriptor began. */
  head: GroupHead | null = null;
  /** The outermost group has a Signature of its own. */
  isSigned = false;
  /** Why reading stopped for good; nothing more is cut out then. */
  problem: string | null = null;

  private buffer = '';
  private at = 0;
  /** Where to look on for the end of the entity at `at`. */
  private searched = 0;
  private readonly open: OpenElement[] = [];

  /** The entities that ended within this piece of the document. */
  push(chunk: string): EntityText[] {
    if (this.problem !== null) return [];
    const kept = this.at === 0 ? this.buffer : this.buffer.slice(this.at);
    this.searched = Math.max(0, this.searched - this.at);
    this.at = 0;
    this.buffer = kept + chunk;
    const found: EntityText[] = [];
    while (this.problem === null && this.step(found));
    if (this.buffer.length - this.at > LONGEST) {
      this.problem = `One element has more than ${LONGEST.toLocaleString('en-US')} characters`;
    }
    return found;
  }

  /** What is wrong with how the document ended, or null. */
  end(): string | null {
    if (this.problem !== null) return this.problem;
    const last = this.open[this.open.length - 1];
    if (this.buffer.slice(this.at).trim() !== '') return 'The document breaks off inside an element';
    return last === undefined ? null : `The document breaks off inside ${last.name}`;
  }

  /** Takes one construct; false when it needs more of the document. */
  private step(found: EntityText[]): boolean {
    const from = this.buffer.indexOf('<', this.at);
    if (from === -1) {
      this.at = this.buffer.length;
      return false;
    }
    this.at = from;
    if (isCutMark(this.buffer.slice(from, from + 9))) return false;
    if (this.buffer.startsWith('<!--', from)) return this.skipTo('-->', from + 4);
    if (this.buffer.startsWith('<?', from)) return this.skipTo('?>', from + 2);
    if (this.buffer.startsWith('<![CDATA[', from)) return this.skipTo(']]>', from + 9);
    if (this.buffer.startsWith('<!', from)) {
      this.problem = 'The document has a DOCTYPE, which SAML software must not process';
      return false;
    }
    if (this.buffer.startsWith('</', from)) {
      const end = this.buffer.indexOf('>', from);
      if (end === -1) return false;
      this.at = end + 1;
      this.open.pop();
      return true;
    }
    return this.takeStart(from, found);
  }

  private skipTo(mark: string, from: number): boolean {
    const end = this.buffer.indexOf(mark, from);
    if (end === -1) return false;
    this.at = end + mark.length;
    return true;
  }

  private takeStart(from: number, found: EntityText[]): boolean {
    NAME.lastIndex = from + 1;
    const name = NAME.exec(this.buffer)?.[0] ?? '';
    if (ENTITY.test(name)) return this.takeEntity(from, name, found);
    const end = endOfTag(this.buffer, from);
    if (end === -1) return false;
    const tag = this.buffer.slice(from, end);
    this.at = end;
    if (GROUP.test(name)) this.enterGroup(tag, name);
    else if (this.open.length === 0) {
      this.problem = `The root element is ${name}, not metadata`;
    } else {
      if (this.open.length === 1 && /^(?:[^:]+:)?Signature$/.test(name)) this.isSigned = true;
      if (!tag.endsWith('/>')) this.open.push({ name, namespaces: this.namespaces() });
    }
    return this.problem === null;
  }

  private takeEntity(from: number, name: string, found: EntityText[]): boolean {
    const end = this.endOfEntity(from, name);
    if (end === -1) return false;
    found.push({ xml: this.buffer.slice(from, end), inheritedNamespaces: this.namespaces() });
    this.at = end;
    this.searched = 0;
    return true;
  }

  /** Exclusive; -1 when the entity has not ended yet. */
  private endOfEntity(from: number, name: string): number {
    const close = `</${name}`;
    const tagEnd = endOfTag(this.buffer, from);
    if (tagEnd === -1) return -1;
    if (this.buffer[tagEnd - 2] === '/') return tagEnd;
    const quick = this.buffer.indexOf(close, Math.max(this.searched, tagEnd));
    this.searched = Math.max(tagEnd, this.buffer.length - close.length);
    if (quick === -1) return -1;
    const end = this.buffer.indexOf('>', quick);
    if (end === -1) {
      this.searched = quick;
      return -1;
    }
    const content = this.buffer.slice(tagEnd, quick);
    // The end tag's text may stand in a comment, CDATA or an instruction: then each tag is followed.
    const isPlain = !/<[!?]/.test(content) && !content.includes(`<${name}`);
    if (isPlain && /^\s*$/.test(this.buffer.slice(quick + close.length, end))) return end + 1;
    this.searched = 0;
    return endOfElement(this.buffer, tagEnd);
  }

  private enterGroup(tag: string, name: string): void {
    const isEmpty = tag.endsWith('/>');
    const element = parseXml(isEmpty ? tag : `${tag.slice(0, -1)}/>`, {
      inheritedNamespaces: this.namespaces(),
    }).root;
    if (element?.uri !== NS.md) {
      this.problem = `${name} is not in the namespace of metadata`;
      return;
    }
    this.head ??= {
      name: attributeOf(element, 'Name'),
      id: attributeOf(element, 'ID'),
      validUntil: attributeOf(element, 'validUntil'),
      cacheDuration: attributeOf(element, 'cacheDuration'),
    };
    const namespaces = [...namespacesInScope(element)].map(([prefix, uri]) => ({ prefix, uri }));
    if (!isEmpty) this.open.push({ name, namespaces });
  }

  private namespaces(): readonly XmlNamespace[] {
    return this.open[this.open.length - 1]?.namespaces ?? [];
  }
}

/** What begins a comment, CDATA or a tag, but is too short yet to tell which. */
function isCutMark(text: string): boolean {
  return text.length < 9 && (text.length < 2 || '<![CDATA['.startsWith(text) || '<!--'.startsWith(text));
}

/** Behind the `>` of the tag at `from`; -1 when it has not ended yet. A `>` in an attribute value does not end it. */
function endOfTag(text: string, from: number): number {
  for (let at = from + 1; ;) {
    const end = text.indexOf('>', at);
    if (end === -1) return -1;
    let quote = '';
    for (let index = at; index < end; index++) {
      const character = text[index];
      if (quote === '' ? character === '"' || character === "'" : character === quote) {
        quote = quote === '' ? (character ?? '') : '';
      }
    }
    if (quote === '') return end + 1;
    const closing = text.indexOf(quote, end);
    if (closing === -1) return -1;
    at = closing + 1;
  }
}

/** Behind the end tag of the element whose content begins at `from`; -1 when it has not ended yet. */
function endOfElement(text: string, from: number): number {
  let depth = 1;
  for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', at)) {
    const mark = text.startsWith('<!--', at)
      ? '-->'
      : text.startsWith('<![CDATA[', at)
        ? ']]>'
        : text.startsWith('<?', at)
          ? '?>'
          : null;
    if (mark !== null) {
      const end = text.indexOf(mark, at + 2);
      if (end === -1) return -1;
      at = end + mark.length;
      continue;
    }
    const end = text.startsWith('</', at) ? text.indexOf('>', at) + 1 : endOfTag(text, at);
    if (end <= 0) return -1;
    if (text.startsWith('</', at)) depth -= 1;
    else if (text[end - 2] !== '/') depth += 1;
    if (depth === 0) return end;
    at = end;
  }
  return -1;
}
