/** Run by a test in a process of its own: records logins without end and prints each once watchers are told of it. */
import { openFlowStore } from '../../../../src-main/adapters/store/open-flow-store';
import { TraceRecorder } from '../../../../src-main/app/trace-recorder';
import { storedStep } from '../../../helpers/stored-flow';

async function tell(recorder: TraceRecorder): Promise<void> {
  for await (const { id, stepCount } of recorder.watch()) process.stdout.write(`${id} ${stepCount}\n`);
}

async function main(): Promise<void> {
  const clock = { now: () => Date.UTC(2026, 0, 1) };
  const recorder = new TraceRecorder(clock, await openFlowStore(process.argv[2] ?? '', clock));
  void tell(recorder);
  for (let number = 1; ; number++) {
    const party = { sp: 'SP', idp: 'IdP', spEntityId: null, idpEntityId: null, initiatedBy: 'sp' } as const;
    const id = recorder.begin({ ...party, key: `_${number}` });
    for (let step = 0; step < 3; step++) {
      const { id: _id, elapsedMs: _elapsedMs, ...rest } = storedStep('', `<A>${'x'.repeat(20_000)}</A>`);
      recorder.add(id, rest);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

void main();
