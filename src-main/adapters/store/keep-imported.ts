/** Puts imported flows into the trace of a data directory that no workbench has open. */
import type { ImportedCapture } from '../../app/capture/import-capture';
import { type FlowSave, StoreError } from '../../app/store/flow-store';
import { UsageError } from '../../app/usage-error';
import type { Clock } from '../../core/clock';
import { openFlowStore } from './open-flow-store';

/** All or none. Rejects with UsageError saying why they could not be kept. */
export async function keepImported(
  directory: string,
  { flows }: Pick<ImportedCapture, 'flows'>,
  clock: Clock,
): Promise<void> {
  const store = await openFlowStore(directory, clock);
  try {
    if (store.state().file === null) throw new StoreError(store.state().notice ?? 'It cannot be used');
    await store.save(flows.map((each, index) => asSave(each, store.lastNumber + index + 1, clock.now())));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    // What becomes of a workbench that goes on without its file is of no interest here.
    const reason = error.message.replace(/\. Flows are kept in memory.*$/, '');
    throw new UsageError(
      `The flows were not put into the trace of ${directory}: ${reason}`,
      'Close the workbench that has it open, or name another directory with --data.',
    );
  } finally {
    await store.close();
  }
}

function asSave(
  { flow, findings }: ImportedCapture['flows'][number],
  number: number,
  keptAt: number,
): FlowSave {
  const { steps, ...summary } = flow;
  const judgements = [...findings].map(([stepId, found]) => ({ stepId, findings: found, checked: null }));
  return { summary: { ...summary, id: `flow-${number}` }, keptAt, steps, firstPlace: 0, judgements };
}
