import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { openSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Database } from 'node-sqlite3-wasm';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteFlowStore } from '../../../../src-main/adapters/store/sqlite-flow-store';
import type { CheckedInput } from '../../../../src-main/contract/model/checked';
import { saveOf, storedFlow, storedStep } from '../../../helpers/stored-flow';

let directory: string;
let file: string;
let store: SqliteFlowStore;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'saml-workbench-store-'));
  file = join(directory, 'trace.db');
  store = new SqliteFlowStore(file, 'stamp');
});

afterEach(() => {
  store.close();
  rmSync(directory, { recursive: true, force: true });
});

function reopen(): void {
  store.close();
  store = new SqliteFlowStore(file, 'stamp');
}

const idsOf = (query: Parameters<SqliteFlowStore['search']>[0]): string[] =>
  store.search(query).flows.map(({ id }) => id);

describe('what is kept', () => {
  it('comes back exactly, whatever its strings hold', () => {
    const xml = '<Response>\r\n\tÄ \u0000 \ud800 \u2028 𝕏 &amp; " \\ </Response>';
    const flow = storedFlow(1, { steps: [storedStep('1', xml, 'SAMLResponse=%0D%0A+&RelayState=\u0000')] });
    store.save([saveOf(flow)]);
    reopen();
    expect(store.get('flow-1')).toEqual(flow);
  });

  it('grows by steps, and is replaced by a flow written whole', () => {
    const flow = storedFlow(1);
    store.save([saveOf(flow)]);
    store.save([saveOf({ ...flow, stepCount: 2, steps: [storedStep('2', '<Second/>')] }, { firstPlace: 1 })]);
    expect(store.get('flow-1')?.steps.map(({ id }) => id)).toEqual(['1', '2']);
    store.save([saveOf({ ...flow, steps: [storedStep('9')] })]);
    expect(store.get('flow-1')?.steps.map(({ id }) => id)).toEqual(['9']);
  });

  it('counts, and never gives a number twice', () => {
    store.save([saveOf(storedFlow(1)), saveOf(storedFlow(7))]);
    expect(store.state()).toMatchObject({ count: 2, lastNumber: 7 });
    store.remove(['flow-7']);
    reopen();
    expect(store.state()).toMatchObject({ count: 1, lastNumber: 7 });
  });

  it('holds how a step was judged', () => {
    const checked = {
      verdict: 'reject',
      findings: [],
      messages: [],
      trusted: null,
    } as unknown as CheckedInput;
    store.save([saveOf(storedFlow(1), { judgements: [{ stepId: '1', findings: [], checked }] })]);
    reopen();
    expect(store.getJudgement('flow-1', '1')).toEqual(checked);
    expect(store.getJudgement('flow-1', '2')).toBeNull();
    store.judge('flow-9', '1', checked);
    expect(store.getJudgement('flow-9', '1')).toBeNull();
  });

  it('writes all of a batch or none', () => {
    const broken = {
      ...saveOf(storedFlow(2)),
      steps: [
        {
          toJSON: () => {
            throw new Error('no');
          },
        },
      ],
    };
    expect(() => store.save([saveOf(storedFlow(1)), broken as never])).toThrow('no');
    expect(idsOf({})).toEqual([]);
    store.save([saveOf(storedFlow(3))]);
    expect(idsOf({})).toEqual(['flow-3']);
  });
});

describe('search', () => {
  beforeEach(() => {
    const xml =
      '<Response><saml:Issuer>https://idp.acme.test</saml:Issuer><Attribute Name="groups"><AttributeValue>Team &#xC9;quipe</AttributeValue></Attribute></Response>';
    const finding = {
      check: 'audience-mismatch',
      title: 'Meant for another SP',
      message: 'The audience is urn:other',
    };
    store.save([
      saveOf(storedFlow(1, { outcome: 'rejected', steps: [storedStep('1', xml)] }), {
        judgements: [{ stepId: '1', findings: [finding], checked: null }],
      }),
      saveOf(storedFlow(2, { sp: 'Mock SP', idp: 'Entra ID', subject: 'bob_%@example.com' })),
      saveOf(storedFlow(3, { outcome: 'warned' })),
    ]);
  });

  it.each([
    ['acme', ['flow-1']],
    ['équi', ['flow-1']],
    ['EQUIPE', ['flow-1']],
    ['audience-mism', ['flow-1']],
    ['groups team', ['flow-1']],
    ['user3@exam', ['flow-3']],
    ['exam', ['flow-3', 'flow-2', 'flow-1']],
    ['nobody', []],
    ['"', ['flow-3', 'flow-2', 'flow-1']],
    ['user3 OR bob', []],
    ['text:bob* NEAR(', []],
  ])('finds %s', (text, ids) => {
    expect(idsOf({ text })).toEqual(ids);
  });

  it('filters by verdict, party, time, and all of them at once', () => {
    expect(idsOf({ verdict: ['rejected', 'warned'] })).toEqual(['flow-3', 'flow-1']);
    expect(idsOf({ sp: 'mock' })).toEqual(['flow-2']);
    expect(idsOf({ idp: 'urn:idp', text: 'okta' })).toEqual(['flow-3', 'flow-1']);
    expect(idsOf({ sp: '%' })).toEqual([]);
    expect(idsOf({ from: '2026-01-01T00:00:02Z', to: '2026-01-01T00:00:03Z' })).toEqual(['flow-2']);
  });

  it('pages through without losing or repeating one', () => {
    const first = store.search({ limit: 2 });
    expect(first).toMatchObject({ total: 3, flows: [{ id: 'flow-3' }, { id: 'flow-2' }] });
    const second = store.search({ limit: 2, cursor: first.next ?? '' });
    expect(second).toMatchObject({ total: 3, next: null, flows: [{ id: 'flow-1' }] });
  });

  it('finds marks, shows them, and lets them be taken away', () => {
    store.mark(['flow-1', 'flow-99'], { pinned: true, labels: ['Ticket 12', 'acme'], note: 'ask Zoë' });
    expect(store.search({ pinned: true }).flows).toMatchObject([
      { id: 'flow-1', pinned: true, labels: ['Ticket 12', 'acme'], note: 'ask Zoë' },
    ]);
    expect(idsOf({ label: 'ticket' })).toEqual(['flow-1']);
    expect(idsOf({ text: 'zoe' })).toEqual(['flow-1']);
    store.save([saveOf(storedFlow(1))]);
    expect(store.get('flow-1')).toMatchObject({ pinned: true, note: 'ask Zoë' });
    store.mark(['flow-1'], { pinned: false, labels: [], note: '' });
    expect(store.get('flow-1')).not.toHaveProperty('note');
    expect(idsOf({ text: 'zoe' })).toEqual([]);
  });
});

describe('removal', () => {
  const secret = 'KILLMARKERsubject';
  const flow = storedFlow(1, {
    subject: secret,
    steps: [storedStep('1', `<A>${secret}</A>${'x'.repeat(9000)}`)],
  });

  function traces(): string[] {
    return readdirSync(directory).filter((name) => {
      const path = join(directory, name);
      return (
        statSync(path).isFile() && readFileSync(path).toString('latin1').toLowerCase().includes('killmarker')
      );
    });
  }

  it('leaves nothing in the file, and gives its room back', () => {
    store.save([saveOf(storedFlow(2)), saveOf(storedFlow(3))]);
    store.save([saveOf(flow)]);
    store.mark(['flow-1'], { note: `${secret} note`, labels: [secret] });
    const size = statSync(file).size;
    expect(traces()).toEqual(['trace.db']);
    expect(store.remove(['flow-1', 'flow-99'])).toBe(1);
    expect(traces()).toEqual([]);
    expect(statSync(file).size).toBeLessThan(size);
    expect(idsOf({ text: secret })).toEqual([]);
  });

  it('can be taken back, with marks and judgements', () => {
    const checked = {
      verdict: 'accept',
      findings: [],
      messages: [],
      trusted: null,
    } as unknown as CheckedInput;
    store.save([saveOf(flow, { judgements: [{ stepId: '1', findings: [], checked }] })]);
    store.mark(['flow-1'], { pinned: true, labels: ['a'], note: 'n' });
    const held = store.take(['flow-1']);
    store.remove(['flow-1']);
    expect(store.get('flow-1')).toBeNull();
    store.putBack(held);
    expect(store.get('flow-1')).toEqual({ ...flow, pinned: true, labels: ['a'], note: 'n' });
    expect(store.getJudgement('flow-1', '1')).toEqual(checked);
    expect(idsOf({ text: 'killmarker', label: 'a' })).toEqual(['flow-1']);
  });

  it('empties everything', () => {
    store.save([saveOf(flow), saveOf(storedFlow(2))]);
    expect(store.clear()).toBe(2);
    expect(traces()).toEqual([]);
    expect(store.state()).toMatchObject({ count: 0, lastNumber: 2 });
  });

  it('keeps the newest and the pinned', () => {
    store.save([1, 2, 3, 4].map((number) => saveOf(storedFlow(number))));
    store.mark(['flow-1'], { pinned: true });
    const now = Date.parse(storedFlow(4).startedAt);
    expect(store.retain({ flows: 2, days: 1 }, now)).toEqual(['flow-2']);
    expect(idsOf({})).toEqual(['flow-4', 'flow-3', 'flow-1']);
    expect(store.retain({ flows: 10, days: 1 }, now + 86_400_000).sort()).toEqual(['flow-3']);
    expect(store.retain({ flows: 10, days: 1 }, now + 86_400_001).sort()).toEqual(['flow-4']);
    expect(idsOf({})).toEqual(['flow-1']);
  });

  it('keeps an old capture from the day it came', () => {
    const now = Date.UTC(2030, 0, 1);
    store.save([saveOf(storedFlow(1), { keptAt: now })]);
    expect(store.retain({ flows: 10, days: 1 }, now + 1000)).toEqual([]);
    expect(store.retain({ flows: 10, days: 1 }, now + 86_400_001)).toEqual(['flow-1']);
  });
});

describe('a file that is not as it should be', () => {
  it('is set aside when it is no database', () => {
    store.close();
    writeFileSync(file, 'this is not a database, and it is long enough to be looked at'.repeat(100));
    store = new SqliteFlowStore(file, 'stamp');
    expect(store.state()).toMatchObject({ count: 0, setAside: { path: `${file}.damaged-stamp` } });
    store.save([saveOf(storedFlow(1))]);
    expect(idsOf({})).toEqual(['flow-1']);
    expect(readFileSync(`${file}.damaged-stamp`, 'utf8')).toContain('not a database');
  });

  it('is set aside when damage shows later', () => {
    store.save(Array.from({ length: 300 }, (_, index) => saveOf(storedFlow(index + 1))));
    store.close();
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(statSync(file).size - 12_288, 0x41), 0, undefined, 12_288);
    closeSync(handle);
    store = new SqliteFlowStore(file, 'stamp');
    expect(idsOf({ text: 'user1' })).toEqual([]);
    expect(store.state().setAside?.path).toBe(`${file}.damaged-stamp`);
    store.save([saveOf(storedFlow(1))]);
    expect(store.get('flow-1')?.subject).toBe('user1@example.com');
  });

  it('is brought to this version when an earlier one wrote it', () => {
    store.save([saveOf(storedFlow(1))]);
    store.close();
    const old = new Database(file);
    old.exec('DROP INDEX flows_by_arrival; ALTER TABLE flows DROP COLUMN kept_at; PRAGMA user_version = 1');
    old.close();
    store = new SqliteFlowStore(file, 'stamp');
    expect(store.state().setAside).toBeNull();
    expect(store.get('flow-1')).toEqual(storedFlow(1));
    expect(store.retain({ flows: 10, days: 1 }, Date.parse(storedFlow(1).startedAt) + 1000)).toEqual([]);
  });

  it('is left alone when a later version wrote it', () => {
    store.close();
    const header = readFileSync(file);
    header.writeUInt32BE(999, 60);
    writeFileSync(file, header);
    expect(() => new SqliteFlowStore(file, 'stamp')).toThrow(/later version of the workbench \(format 999/);
    expect(readdirSync(directory).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  it('opens although a killed process left its lock', () => {
    store.save([saveOf(storedFlow(1))]);
    // Not closed: what SQLite puts beside the file stays, as after a kill.
    const other = new SqliteFlowStore(file, 'stamp');
    expect(other.get('flow-1')?.id).toBe('flow-1');
    other.close();
  });
});
