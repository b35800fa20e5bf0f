import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFlowStore } from '../../../../src-main/adapters/store/open-flow-store';
import { FlowArchive } from '../../../../src-main/app/store/flow-archive';
import type { FlowStore } from '../../../../src-main/app/store/flow-store';
import { StoreError } from '../../../../src-main/app/store/flow-store';
import { TraceRecorder } from '../../../../src-main/app/trace-recorder';
import type { CheckedInput } from '../../../../src-main/contract/model/checked';
import { storedFlow, storedStep } from '../../../helpers/stored-flow';

const time = { ms: Date.UTC(2026, 0, 31) };
const clock = { now: () => time.ms };
let store: FlowStore;
let recorder: TraceRecorder;
let archive: FlowArchive;

beforeEach(async () => {
  store = await openFlowStore(null, clock);
  recorder = new TraceRecorder(clock, store);
  archive = new FlowArchive(recorder, store, clock, { flows: 1000, days: 10 });
});
afterEach(() => store.close());

function begin(key: string): string {
  const party = { sp: 'SP', idp: 'IdP', spEntityId: null, idpEntityId: null, initiatedBy: 'sp' } as const;
  return recorder.begin({ ...party, key });
}

const stepOf = (label: string) => {
  const { id: _id, elapsedMs: _elapsedMs, ...step } = storedStep('x');
  return { ...step, label };
};
const idsOf = async (): Promise<string[]> => (await archive.list(10)).map(({ id }) => id);

describe('reading', () => {
  it('finds what was recorded an instant ago, and adds to it', async () => {
    const id = begin('a');
    recorder.add(id, stepOf('one'));
    expect((await archive.get(id))?.steps.map(({ label }) => label)).toEqual(['one']);
    recorder.add(id, stepOf('two'));
    expect((await archive.get(id))?.steps.map(({ label }) => label)).toEqual(['one', 'two']);
  });

  it('writes a flow anew when it was put again, also while it is being written', async () => {
    const { id: _id, ...flow } = storedFlow(1, { steps: [storedStep('1'), storedStep('2')] });
    const id = recorder.put(flow);
    const flushing = recorder.flush();
    recorder.put({ ...flow, steps: [storedStep('9')] }, id);
    await flushing;
    expect((await archive.get(id))?.steps.map((step) => step.id)).toEqual(['9']);
  });

  it('shows a step as it was first judged, when nobody can judge it like that any more', async () => {
    const checked = {
      verdict: 'accept',
      findings: [],
      messages: [],
      trusted: null,
    } as unknown as CheckedInput;
    const id = begin('a');
    recorder.add(id, stepOf('one'), () => checked);
    expect(await archive.judgement(id, '1')).toEqual(checked);
    recorder.forget([id]);
    expect(await archive.judgement(id, '1')).toEqual(checked);
    expect(await archive.judgement(id, '2')).toBeNull();
  });
});

describe('removal', () => {
  it('is for good for what still records, and can be taken back once', async () => {
    const [one, two] = [begin('a'), begin('b')];
    const { removed, undo } = await archive.remove([one]);
    recorder.add(one, stepOf('late'));
    expect({ removed, ids: await idsOf(), found: recorder.find('a') }).toEqual({
      removed: 1,
      ids: [two],
      found: null,
    });
    expect(await archive.restore(undo ?? '')).toBe(1);
    expect(await archive.restore(undo ?? '')).toBe(0);
    expect((await idsOf()).sort()).toEqual([one, two]);
  });

  it('of everything can be taken back too', async () => {
    begin('a');
    begin('b');
    const { removed, undo } = await archive.clear();
    expect({ removed, ids: await idsOf() }).toEqual({ removed: 2, ids: [] });
    expect(await archive.restore(undo ?? '')).toBe(2);
    expect(archive.state().count).toBe(2);
  });

  it('of what is old happens by itself, and spares what is pinned', async () => {
    const [old, pinned] = [begin('a'), begin('b')];
    await archive.mark([pinned], { pinned: true });
    time.ms += 11 * 86_400_000;
    const fresh = begin('c');
    const next = new FlowArchive(recorder, store, clock, { flows: 1000, days: 10 });
    expect((await next.list(10)).map(({ id }) => id)).toEqual([fresh, pinned]);
    expect(recorder.get(old)).toBeNull();
  });
});

describe('retention', () => {
  it('works while flows come in, though nobody looks', async () => {
    new FlowArchive(recorder, store, clock, { flows: 100, days: 10 });
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 300; count++) begin(`${round}.${count}`);
      await recorder.flush();
    }
    await expect.poll(() => store.state().count).toBeLessThan(700);
    expect(store.state().count).toBeGreaterThanOrEqual(100);
  });
});

describe('watchers', () => {
  it('hear of a flow once it is safe, with its marks', async () => {
    const id = begin('a');
    await archive.mark([id], { labels: ['x'] });
    const feed = recorder.watch();
    const next = feed.next();
    recorder.end(id, { outcome: 'accepted' });
    expect((await next).value).toMatchObject({ id, outcome: 'accepted', labels: ['x'] });
    expect((await store.get(id))?.outcome).toBe('accepted');
    await feed.return(undefined);
  });

  it('hear of it also when it cannot be written, and it is written later', async () => {
    let isFull = true;
    const failing: FlowStore = {
      ...store,
      save: (batch) => (isFull ? Promise.reject(new StoreError('full')) : store.save(batch)),
    };
    recorder = new TraceRecorder(clock, failing);
    const feed = recorder.watch();
    const next = feed.next();
    const id = begin('a');
    recorder.add(id, stepOf('one'));
    expect((await next).value).toMatchObject({ id, stepCount: 1 });
    expect(await store.get(id)).toBeNull();
    isFull = false;
    recorder.add(id, stepOf('two'));
    await recorder.flush();
    expect((await store.get(id))?.steps.map(({ label }) => label)).toEqual(['one', 'two']);
    await feed.return(undefined);
  });
});
