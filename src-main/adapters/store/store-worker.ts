/** The thread that has the file open: SQLite waits for the disk, and the listeners must not. */
import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from '../../app/store/flow-store';
import { SqliteFlowStore } from './sqlite-flow-store';
import { answerCall, type StoreReply, type StoreRequest } from './store-call';

const { file, stamp } = workerData as { readonly file: string; readonly stamp: string };

function attempt(id: number, work: () => StoreReply): void {
  let reply: StoreReply;
  try {
    reply = work();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    reply = { id, problem, isExpected: error instanceof StoreError };
  }
  parentPort?.postMessage(reply);
}

attempt(0, () => {
  const store = new SqliteFlowStore(file, stamp);
  parentPort?.on('message', (request: StoreRequest) => attempt(request.id, () => answerCall(store, request)));
  return { id: 0, result: null, state: store.state() };
});
