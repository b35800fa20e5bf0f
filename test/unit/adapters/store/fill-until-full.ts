/** Run by a test in a process whose files may not grow: fills the store, makes room, and goes on; prints what it saw. */
import { openFlowStore } from '../../../../src-main/adapters/store/open-flow-store';
import { TraceRecorder } from '../../../../src-main/app/trace-recorder';
import { saveOf, storedFlow, storedStep } from '../../../helpers/stored-flow';

const MAX_FLOWS = 200;

async function main(): Promise<void> {
  const clock = { now: () => Date.UTC(2026, 0, 1) };
  const store = await openFlowStore(process.argv[2] ?? '', clock);
  const large = (number: number) =>
    saveOf(storedFlow(number, { steps: [storedStep('1', `<A>${'x'.repeat(20_000)}</A>`)] }));
  let problem = '';
  let kept = 0;
  while (problem === '' && kept < MAX_FLOWS) {
    await store.save([large(kept + 101)]).then(
      () => kept++,
      (error: Error) => (problem = error.message),
    );
  }
  const full = { kept, problem, notice: store.state().notice, found: (await store.search({})).total };
  const recorder = new TraceRecorder(clock, store);
  const party = { sp: 'SP', idp: 'IdP', spEntityId: null, idpEntityId: null, initiatedBy: 'sp' } as const;
  const id = recorder.begin({ ...party, key: '_1' });
  const { id: _id, elapsedMs: _elapsedMs, ...step } = storedStep('', `<A>${'x'.repeat(60_000)}</A>`);
  recorder.add(id, step);
  await recorder.flush();
  const held = { inMemory: recorder.get(id)?.stepCount, stored: await store.get(id) };
  await store.remove(['flow-101', 'flow-102', 'flow-103', 'flow-104']);
  recorder.end(id, { outcome: 'accepted' });
  await recorder.flush();
  const after = { notice: store.state().notice, steps: (await store.get(id))?.steps.length };
  await store.close();
  process.stdout.write(JSON.stringify({ full, held, after }));
}

void main();
