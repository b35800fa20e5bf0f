/** The trace of a data directory that no workbench has open, to be read by a command. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FlowArchive } from '../../app/store/flow-archive';
import { TraceRecorder } from '../../app/trace-recorder';
import { UsageError } from '../../app/usage-error';
import type { Clock } from '../../core/clock';
import { openFlowStore } from './open-flow-store';

/** Reading removes nothing, however old. */
const KEEP_ALL = { flows: Number.MAX_SAFE_INTEGER, days: 36_500 };

/** Rejects with UsageError when there is none, or it cannot be opened; `close` when done. */
export async function openArchive(
  directory: string,
  clock: Clock,
): Promise<{ readonly archive: FlowArchive; readonly close: () => Promise<void> }> {
  if (!existsSync(join(directory, 'trace.db'))) {
    throw new UsageError(
      `There is no trace in ${directory}`,
      'Name the data directory of a workbench with --data.',
    );
  }
  const store = await openFlowStore(directory, clock);
  const { file, notice } = store.state();
  if (file === null) {
    await store.close();
    throw new UsageError(
      (notice ?? '').replace(/\. Flows are kept in memory.*$/, ''),
      'Close that workbench, or export from its trace screen.',
    );
  }
  return {
    archive: new FlowArchive(new TraceRecorder(clock, store), store, clock, KEEP_ALL),
    close: () => store.close(),
  };
}
