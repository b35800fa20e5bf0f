/** The import under way or just ended, shared by all who can begin one: the button, a drop on the window. */
import { useQueryClient } from '@tanstack/react-query';
import type { Imported, ImportProgress } from '../../src-main/contract/model/capture';
import { navigate } from '../state/route';
import { createStore, useStore } from '../state/store';
import { useClient } from './client-context';
import { importCapture } from './import-capture';
import { queryKeys } from './queries';

export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly name: string; readonly progress: ImportProgress | null }
  | { readonly kind: 'done'; readonly name: string; readonly imported: Imported }
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown };

const state = createStore<ImportState>({ kind: 'none' });
let running: AbortController | null = null;

export interface ImportControls {
  readonly state: ImportState;
  /** Ends the one under way. Goes to the trace, and to the first flow found. */
  readonly start: (files: readonly File[]) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

export function useImport(): ImportControls {
  const client = useClient();
  const queries = useQueryClient();
  const start = (files: readonly File[]): void => {
    const [first] = files;
    if (first === undefined) return;
    running?.abort();
    const own = new AbortController();
    running = own;
    const name = files.length === 1 ? first.name : `${first.name} +${files.length - 1}`;
    const set = (next: ImportState): void => {
      if (running === own) state.set(next);
    };
    set({ kind: 'running', name, progress: null });
    navigate({ screen: 'trace', path: [] });
    importCapture(client, files, (progress) => set({ kind: 'running', name, progress }), own.signal)
      .then((imported) => {
        set({ kind: 'done', name, imported });
        void queries.invalidateQueries({ queryKey: queryKeys.flows });
        const flow = imported.flows.at(-1);
        if (flow !== undefined) navigate({ screen: 'trace', path: [flow] }, { replace: true });
      })
      .catch((error: unknown) =>
        set(own.signal.aborted ? { kind: 'none' } : { kind: 'failed', name, error }),
      );
  };
  return {
    state: useStore(state),
    start,
    cancel: () => running?.abort(),
    dismiss: () => state.set({ kind: 'none' }),
  };
}
