/**
 * The light, immutable XML tree everything reads. Each node knows its exact place in the original
 * text, so that a finding can point at it and the octets that were verified are the octets shown.
 * Offsets are UTF-16 code units into `XmlDocument.text`; `end` is exclusive.
 */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

export interface XmlAttribute {
  /** Qualified name as written. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Namespace URI, '' for an attribute without a prefix. */
  readonly uri: string;
  /** Normalised value (XML 1.0 section 3.3.3). */
  readonly value: string;
}

/** A namespace declaration written on an element; prefix '' declares the default namespace. */
export interface XmlNamespace {
  readonly prefix: string;
  readonly uri: string;
}

export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  /** Attributes in the order written, namespace declarations excluded. */
  readonly attributes: readonly XmlAttribute[];
  readonly namespaces: readonly XmlNamespace[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
  readonly document: XmlDocument;
  /** From `<` of the start tag to `>` of the end tag. In a broken document: to where reading stopped. */
  readonly range: SourceRange;
  readonly startTag: SourceRange;
}

export interface XmlText {
  readonly kind: 'text';
  /** Text with entities and line ends resolved. */
  readonly value: string;
  readonly cdata: boolean;
  readonly parent: XmlElement;
  readonly range: SourceRange;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly value: string;
  readonly parent: XmlElement | null;
  readonly range: SourceRange;
}

export interface XmlProcessingInstruction {
  readonly kind: 'pi';
  readonly target: string;
  readonly value: string;
  readonly parent: XmlElement | null;
  readonly range: SourceRange;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlProcessingInstruction;

export type XmlProblemCode =
  'not-well-formed' | 'doctype' | 'entity' | 'too-large' | 'too-deep' | 'too-many-attributes' | 'empty';

/** Where and why reading stopped. Line and column are 1-based. */
export interface XmlProblem {
  readonly code: XmlProblemCode;
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface XmlDocument {
  readonly text: string;
  /** Null when nothing could be read. */
  readonly root: XmlElement | null;
  /** Every element in document order, the root first: a walk without walking. */
  readonly elements: readonly XmlElement[];
  /** Comments and processing instructions outside the root. */
  readonly outside: readonly (XmlComment | XmlProcessingInstruction)[];
  /** Null for a well-formed document. */
  readonly problem: XmlProblem | null;
  /** Namespaces in scope around the root: those of the place a decrypted element was taken from. */
  readonly inheritedNamespaces: readonly XmlNamespace[];
}

export interface XmlLimits {
  /** Bytes of UTF-8; default 10 MB (10 * 1024 * 1024). */
  readonly maxBytes: number;
  readonly maxDepth: number;
  readonly maxAttributes: number;
}
