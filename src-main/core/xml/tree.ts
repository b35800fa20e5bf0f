/**
 * The nodes `parseXml` makes. Offsets are kept as plain numbers and become ranges when asked for: a tree is
 * read far more often than its places are shown.
 */
import type {
  SourceRange,
  XmlAttribute,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlNamespace,
  XmlNode,
  XmlProblem,
  XmlProcessingInstruction,
  XmlText,
} from './node';

const noChildren: XmlNode[] = [];

/** An element while it is read and afterwards; `end` moves until its end tag was seen. */
export class ElementNode implements XmlElement {
  readonly kind = 'element';
  children: XmlNode[] = noChildren;

  constructor(
    readonly name: string,
    readonly prefix: string,
    readonly local: string,
    readonly uri: string,
    readonly attributes: readonly XmlAttribute[],
    readonly namespaces: readonly XmlNamespace[],
    readonly parent: ElementNode | null,
    readonly document: XmlDocument,
    private readonly start: number,
    private readonly startTagEnd: number,
    private end: number,
  ) {}

  get range(): SourceRange {
    return { start: this.start, end: this.end };
  }

  get startTag(): SourceRange {
    return { start: this.start, end: this.startTagEnd };
  }

  append(child: XmlNode): void {
    if (this.children === noChildren) this.children = [child];
    else this.children.push(child);
  }

  close(end: number): void {
    this.end = end;
  }
}

export class TextNode implements XmlText {
  readonly kind = 'text';

  constructor(
    readonly value: string,
    readonly cdata: boolean,
    readonly parent: XmlElement,
    private readonly start: number,
    private readonly end: number,
  ) {}

  get range(): SourceRange {
    return { start: this.start, end: this.end };
  }
}

/** A document while it is read and afterwards. */
export class DocumentNode implements XmlDocument {
  root: XmlElement | null = null;
  problem: XmlProblem | null = null;
  readonly elements: XmlElement[] = [];
  readonly outside: (XmlComment | XmlProcessingInstruction)[] = [];

  constructor(
    readonly text: string,
    readonly inheritedNamespaces: readonly XmlNamespace[],
  ) {}
}
