/** The shape of one citation: a sentence, and where it stands. */
import type { CitedDocument } from './documents';

export interface CitationEntry {
  readonly document: CitedDocument;
  readonly section: string;
  /** Fragment of the document's address, where it has one. */
  readonly anchor?: string;
  readonly sentence: string;
}
