/**
 * Opens the trace's file in the data directory. What stands in the way never keeps the workbench from starting:
 * flows are then kept in memory, and the notice says why.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError, type FlowStore } from '../../app/store/flow-store';
import type { Clock } from '../../core/clock';
import { connectStore, type StoreConnection } from './connect-store';
import { lockDirectory, type DirectoryLock } from './directory-lock';

const MEMORY = ':memory:';

/** `directory` null keeps flows in memory, as asked. Never rejects for what is wrong with the directory or the file. */
export async function openFlowStore(directory: string | null, clock: Clock): Promise<FlowStore> {
  const stamp = new Date(clock.now()).toISOString().replace(/[:.]/g, '-');
  if (directory === null) return asFlowStore(await connectStore(MEMORY, stamp), null, null, null);
  const file = join(directory, 'trace.db');
  let lock: DirectoryLock | null = null;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const taken = lockDirectory(directory);
    if ('heldBy' in taken) throw new StoreError(inUse(directory, taken.heldBy));
    lock = taken;
    return asFlowStore(await connectStore(file, stamp), file, lock, null);
  } catch (error) {
    lock?.release();
    const reason = error instanceof Error ? error.message : String(error);
    const notice = `${reason}. Flows are kept in memory and are gone when this workbench ends.`;
    return asFlowStore(await connectStore(MEMORY, stamp), null, null, notice);
  }
}

function inUse(directory: string, pid: number): string {
  const who = pid === process.pid ? 'this process' : `process ${pid}`;
  return `Another workbench (${who}) has the data directory ${directory} open`;
}

function asFlowStore(
  connection: StoreConnection,
  file: string | null,
  lock: DirectoryLock | null,
  openingNotice: string | null,
): FlowStore {
  const { call } = connection;
  let problem: string | null = null;
  /** A write that fails for want of room is said until one succeeds. */
  const writing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      const result = await work;
      problem = null;
      return result;
    } catch (error) {
      if (error instanceof StoreError) problem = error.message;
      throw error;
    }
  };
  return {
    lastNumber: connection.state().lastNumber,
    state: () => {
      const { count, setAside } = connection.state();
      return { file, count, notice: problem ?? setAsideNotice(file, setAside) ?? openingNotice };
    },
    save: (batch) => writing(call('save', batch)),
    judge: (id, stepId, checked) => writing(call('judge', id, stepId, checked)),
    search: (query) => call('search', query),
    get: (id) => call('get', id),
    getJudgement: (id, stepId) => call('getJudgement', id, stepId),
    mark: (ids, marks) => writing(call('mark', ids, marks)),
    take: (ids) => call('take', ids),
    putBack: (flows) => writing(call('putBack', flows)),
    remove: (ids) => writing(call('remove', ids)),
    clear: () => writing(call('clear')),
    retain: (retention, now) => writing(call('retain', retention, now)),
    close: async () => {
      await connection.close();
      lock?.release();
    },
  };
}

function setAsideNotice(
  file: string | null,
  setAside: { readonly path: string; readonly reason: string } | null,
): string | null {
  if (setAside === null) return null;
  return `${file ?? 'The trace'} was damaged (${setAside.reason}). It was set aside as ${setAside.path}, and a fresh one was begun.`;
}
