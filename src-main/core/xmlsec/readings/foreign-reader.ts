/**
 * Another reader of the same text: software that shares no code with ours. What it sees is compared, never
 * trusted; where two readers see different things, a message can be built that each takes for another.
 */
import type { Reading, ReadValues } from '../../../contract/model/checked';

/** Where an element stands: positions among child elements from the root down; [] is the root. */
export type ElementPlace = readonly number[];

/** The enveloped signature of a reference, and how its octets are formed. */
export interface DigestRequest {
  readonly target: ElementPlace;
  readonly signature: ElementPlace;
  readonly method: 'exclusive' | 'inclusive' | 'inclusive-1.1';
  readonly inclusivePrefixes: readonly string[];
}

/** A document as the other reader parsed it. `close` frees it; nothing may be asked afterwards. */
export interface ForeignDocument {
  /** Canonical XML 1.0 with comments of the whole document; null when it can form none, undefined when it is not asked. */
  canonicalForm(): string | null | undefined;
  /** The document as `writePlainForm` would write it, for readers that can; null when it cannot be written. */
  plainForm?(): string | null;
  /** Every element that carries an attribute ID, Id, id or xml:id with that value, in document order. */
  placesOfId(id: string): readonly ElementPlace[];
  /** The octets of a reference, as text; null when it can form none. May change the document. */
  digestInput(request: DigestRequest): string | null;
  values(): ReadValues;
  /** What the schema of SAML objects to; null when this reader knows no schema of the root element. */
  schemaComplaints(): readonly SchemaComplaint[] | null;
  close(): void;
}

export interface SchemaComplaint {
  readonly message: string;
  /** 1-based; of the end of the start tag of the element it is about. */
  readonly line: number;
}

export interface SignatureVerdict {
  readonly signs: string | null;
  readonly valid: boolean;
  /** Why not; null when valid. */
  readonly problem: string | null;
}

export interface ForeignReader {
  readonly id: Reading['reader'];
  readonly stands: string;
  /** False: it could not be loaded here, and says so instead of reading. */
  readonly isAvailable: boolean;
  /** The document, or why it refuses it. Never throws. */
  read(xml: string): ForeignDocument | { readonly problem: string };
  /** Its own verdict on every ds:Signature in document order, for readers that come with one. */
  verify?(xml: string, certificatesPem: readonly string[]): readonly SignatureVerdict[];
}
