/** The documents open in Inspect: what was pasted, and as which service provider each is judged. */
import type { CheckContextInput } from '../../src-main/contract/model/checked';
import { createStore } from './store';

/** At which instant a document is judged. */
export type JudgeClock = { readonly kind: 'now' | 'issued' } | { readonly kind: 'at'; readonly at: string };

export interface InspectDocument {
  readonly id: string;
  readonly title: string;
  readonly input: string;
  readonly context: CheckContextInput;
  readonly clock: JudgeClock;
  /** Which quick choice filled the context, to show it as chosen. */
  readonly judgedAs: string;
}

export const documents = createStore<readonly InspectDocument[]>([]);

let opened = 0;

/** Opens a document in a tab of its own and answers its id. */
export function openDocument(
  input: string,
  options: { title?: string; context?: CheckContextInput; clock?: JudgeClock; judgedAs?: string } = {},
): string {
  opened += 1;
  const id = String(opened);
  const document: InspectDocument = {
    id,
    title: options.title ?? `Paste ${id}`,
    input,
    context: options.context ?? {},
    clock: options.clock ?? { kind: 'now' },
    judgedAs: options.judgedAs ?? 'none',
  };
  documents.set((all) => [...all, document]);
  return id;
}

export function changeDocument(id: string, change: Partial<Omit<InspectDocument, 'id'>>): void {
  documents.set((all) => all.map((document) => (document.id === id ? { ...document, ...change } : document)));
}

export function closeDocument(id: string): void {
  documents.set((all) => all.filter((document) => document.id !== id));
}
