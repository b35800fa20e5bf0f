/** The mapping being edited, with undo and redo; it survives leaving the screen and ends when applied. */
import type { GroupMapping } from '../../../src-main/contract/model/mapping';
import { createStore, useStore } from '../../state/store';

interface Draft {
  readonly past: readonly GroupMapping[];
  readonly current: GroupMapping | null;
  readonly future: readonly GroupMapping[];
}

const nothing: Draft = { past: [], current: null, future: [] };
const draft = createStore<Draft>(nothing);

export interface DraftControl {
  readonly mapping: GroupMapping;
  readonly change: (next: GroupMapping) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly discard: () => void;
}

/** `applied` is the mapping in force, shown until something is edited. */
export function useDraft(applied: GroupMapping): DraftControl {
  const { past, current, future } = useStore(draft);
  const mapping = current ?? applied;
  const previous = past.at(-1);
  const next = future[0];
  return {
    mapping,
    change: (changed) => {
      if (changed === mapping) return;
      draft.set({ past: [...past, mapping].slice(-100), current: changed, future: [] });
    },
    undo:
      previous === undefined
        ? null
        : () => draft.set({ past: past.slice(0, -1), current: previous, future: [mapping, ...future] }),
    redo:
      next === undefined
        ? null
        : () => draft.set({ past: [...past, mapping], current: next, future: future.slice(1) }),
    discard: () => draft.set(nothing),
  };
}
