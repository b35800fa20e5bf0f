/** A connection to the store: to a thread of its own where the build has one, else in this thread. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreError } from '../../app/store/flow-store';
import type { SqliteState } from './sqlite-flow-store';
import {
  answerCall,
  type StoreArguments,
  type StoreMethod,
  type StoreReply,
  type StoreResult,
} from './store-call';

export interface StoreConnection {
  /** As of the last answer. */
  readonly state: () => SqliteState;
  readonly call: <M extends StoreMethod>(method: M, ...args: StoreArguments<M>) => Promise<StoreResult<M>>;
  readonly close: () => Promise<void>;
}

/** Rejects with StoreError when the file cannot be used. `stamp` names a file that has to be set aside. */
export function connectStore(file: string, stamp: string): Promise<StoreConnection> {
  const worker = findWorker();
  return worker === null ? connectHere(file, stamp) : connectWorker(worker, file, stamp);
}

/** The bundle has the worker beside itself or one folder up; the sources run as they are have none. */
function findWorker(): string | null {
  const candidates = [join(__dirname, 'store-worker.js'), join(__dirname, '../store-worker.js')];
  return candidates.find((path) => existsSync(path)) ?? null;
}

async function connectHere(file: string, stamp: string): Promise<StoreConnection> {
  const { SqliteFlowStore } = await import('./sqlite-flow-store');
  const store = new SqliteFlowStore(file, stamp);
  return {
    state: () => store.state(),
    call: async (method, ...args) => {
      const reply = answerCall(store, { id: 0, method, args });
      return resultOf(reply) as StoreResult<typeof method>;
    },
    close: async () => store.close(),
  };
}

interface Waiting {
  readonly resolve: (reply: StoreReply) => void;
  readonly reject: (error: Error) => void;
}

async function connectWorker(path: string, file: string, stamp: string): Promise<StoreConnection> {
  const worker = new Worker(path, { workerData: { file, stamp } });
  const waiting = new Map<number, Waiting>();
  let state: SqliteState = { count: 0, lastNumber: 0, setAside: null };
  let ended: Error | null = null;
  let lastId = 0;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (reply: StoreReply) => {
    if ('state' in reply) state = reply.state;
    waiting.get(reply.id)?.resolve(reply);
    waiting.delete(reply.id);
    // A process that has nothing else to do may end; one that waits for an answer may not.
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => end(new StoreError(`The trace's store failed: ${error.message}`)));
  worker.on('exit', () => end(new StoreError("The trace's store is closed")));
  const answer = (id: number): Promise<StoreReply> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      waiting.set(id, { resolve, reject });
      worker.ref();
    });
  const send = async (method: StoreMethod | 'close', args: readonly unknown[]): Promise<unknown> => {
    const id = ++lastId;
    const answered = answer(id);
    worker.postMessage({ id, method, args });
    return resultOf(await answered);
  };
  try {
    resultOf(await answer(0));
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    state: () => state,
    call: async (method, ...args) => (await send(method, args)) as StoreResult<typeof method>,
    close: async () => {
      if (!ended) await send('close', []);
      await worker.terminate();
    },
  };
}

function resultOf(reply: StoreReply): unknown {
  if ('state' in reply) return reply.result;
  throw reply.isExpected ? new StoreError(reply.problem) : new Error(reply.problem);
}
