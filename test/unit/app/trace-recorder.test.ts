import { describe, expect, it } from 'vitest';
import type { NewFlow, NewStep } from '../../../src-main/app/trace-recorder';
import { TraceRecorder } from '../../../src-main/app/trace-recorder';
import type { CheckedInput } from '../../../src-main/contract/model/checked';

const START = Date.UTC(2026, 0, 31, 12);

function recorderAt(start = START) {
  const time = { ms: start };
  return { time, recorder: new TraceRecorder({ now: () => time.ms }) };
}

const flowOf = (key: string): NewFlow => ({
  sp: 'SP',
  idp: 'IdP',
  spEntityId: 'urn:sp',
  idpEntityId: 'urn:idp',
  initiatedBy: 'sp',
  key,
});

const stepOf = (label: string): NewStep => ({
  from: 'browser',
  to: 'sp',
  label,
  method: 'GET',
  url: 'http://127.0.0.1/',
  status: null,
  message: null,
});

const checkedWith = (...severities: string[]): CheckedInput =>
  ({
    messages: [],
    findings: severities.map((severity, index) => ({ severity, title: `finding ${index}` })),
  }) as unknown as CheckedInput;

describe('TraceRecorder', () => {
  it('joins what carries the same key, and counts steps and time', () => {
    const { recorder, time } = recorderAt();
    const id = recorder.begin(flowOf('_r1'));
    time.ms += 40;
    recorder.add(id, stepOf('GET /sp/login'));
    expect(recorder.begin(flowOf('_r1'))).toBe(id);
    expect(recorder.find('_r1')).toBe(id);
    expect(recorder.list()).toHaveLength(1);
    expect(recorder.get(id)).toMatchObject({
      startedAt: '2026-01-31T12:00:00.000Z',
      durationMs: 40,
      stepCount: 1,
      outcome: 'waiting',
      steps: [{ id: '1', elapsedMs: 40, label: 'GET /sp/login', failed: false }],
    });
  });

  it('lists the newest first, and forgets all when cleared', () => {
    const { recorder } = recorderAt();
    recorder.begin(flowOf('a'));
    recorder.begin(flowOf('b'));
    expect(recorder.list().map(({ id }) => id)).toEqual(['flow-2', 'flow-1']);
    expect(recorder.clear()).toBe(2);
    expect(recorder.list()).toEqual([]);
    expect(recorder.find('a')).toBeNull();
    recorder.add('flow-1', stepOf('late'));
    expect(recorder.get('flow-1')).toBeNull();
  });

  it('keeps how it ended: outcome, subject, roles, counts and the first finding', () => {
    const { recorder } = recorderAt();
    const id = recorder.begin(flowOf('a'));
    recorder.end(id, {
      outcome: 'rejected',
      subject: 'alice',
      roles: ['admin'],
      checked: checkedWith('error', 'error', 'warning', 'notice'),
    });
    expect(recorder.get(id)).toMatchObject({
      outcome: 'rejected',
      subject: 'alice',
      roles: ['admin'],
      errorCount: 2,
      warningCount: 1,
      headline: 'finding 0',
    });
  });

  it('holds the judgement of each step until it is asked for', async () => {
    const { recorder } = recorderAt();
    const id = recorder.begin(flowOf('a'));
    const checked = checkedWith();
    recorder.add(id, stepOf('one'));
    recorder.add(id, stepOf('two'), () => checked);
    expect(recorder.recheck(id, '1')).toBeNull();
    expect(await recorder.recheck(id, '2')?.()).toBe(checked);
  });

  it('keeps 5000 flows, the oldest goes', () => {
    const { recorder } = recorderAt();
    for (let index = 0; index <= 5000; index++) recorder.begin(flowOf(`_${index}`));
    expect(recorder.size).toBe(5000);
    expect(recorder.find('_0')).toBeNull();
    expect(recorder.find('_1')).toBe('flow-2');
  });

  it('tells watchers of each change, in order, until they stop', async () => {
    const { recorder } = recorderAt();
    const stop = new AbortController();
    const seen: string[] = [];
    const watching = (async () => {
      for await (const { outcome, stepCount } of recorder.watch(stop.signal)) {
        seen.push(`${outcome} ${stepCount}`);
        if (seen.length === 3) stop.abort();
      }
    })();
    await Promise.resolve();
    const id = recorder.begin(flowOf('a'));
    recorder.add(id, stepOf('one'));
    recorder.end(id, { outcome: 'accepted' });
    await watching;
    expect(seen).toEqual(['waiting 0', 'waiting 1', 'accepted 1']);
  });

  it('ends a watch that has nothing to tell', async () => {
    const { recorder } = recorderAt();
    const stop = new AbortController();
    const next = recorder.watch(stop.signal).next();
    stop.abort();
    expect(await next).toMatchObject({ done: true });
  });
});
