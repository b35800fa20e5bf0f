/** What travels between the thread that asks and the one that has the file open. */
import type { SqliteFlowStore, SqliteState } from './sqlite-flow-store';

export type StoreMethod = Exclude<keyof SqliteFlowStore, 'close' | 'state'>;
export type StoreArguments<M extends StoreMethod> = Parameters<SqliteFlowStore[M]>;
export type StoreResult<M extends StoreMethod> = ReturnType<SqliteFlowStore[M]>;

export interface StoreRequest {
  readonly id: number;
  readonly method: StoreMethod | 'close';
  readonly args: readonly unknown[];
}

export type StoreReply =
  | { readonly id: number; readonly result: unknown; readonly state: SqliteState }
  | { readonly id: number; readonly problem: string; readonly isExpected: boolean };

/** Calls a method by name; `id` 0 of the first reply says the file is open. */
export function answerCall(store: SqliteFlowStore, { id, method, args }: StoreRequest): StoreReply {
  if (method === 'close') {
    const state = store.state();
    store.close();
    return { id, result: null, state };
  }
  const call = store[method].bind(store) as (...given: readonly unknown[]) => unknown;
  return { id, result: call(...args), state: store.state() };
}
