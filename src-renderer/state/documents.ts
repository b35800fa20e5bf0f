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
  /** When the message says it was issued, once it was read; null when it says nothing. */
  readonly issuedAt: string | null;
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
    issuedAt: null,
    judgedAs: options.judgedAs ?? 'none',
  };
  documents.set((all) => [...all, document]);
  return id;
}

/** True for a title nobody chose, which the message's own may replace. */
export const isPlaceholder = (title: string): boolean => /^Paste \d+$/.test(title);

export function changeDocument(id: string, change: Partial<Omit<InspectDocument, 'id'>>): void {
  documents.set((all) => {
    const current = all.find((document) => document.id === id);
    if (current === undefined) return all;
    const changed = { ...current, ...change };
    const same = (Object.keys(change) as (keyof typeof change)[]).every(
      (key) => current[key] === changed[key],
    );
    return same ? all : all.map((document) => (document === current ? changed : document));
  });
}

export function closeDocument(id: string): void {
  documents.set((all) => all.filter((document) => document.id !== id));
}
