/** Marks, removal and retention. What is removed is overwritten in the file, and its pages go back to the system. */
import type { FlowMarks, FlowSummary } from '../../contract/model/trace';
import type { KeptFlow, Retention } from '../../app/store/flow-store';
import { indexFlow, numberOf, readSummary, writeFlow } from './flow-rows';
import type { Sqlite } from './sqlite';

const DAY_MS = 86_400_000;

export function markFlows(sqlite: Sqlite, ids: readonly string[], marks: FlowMarks): FlowSummary[] {
  return sqlite.transact(() =>
    ids.flatMap((id) => {
      const number = numberOf(id);
      if (readSummary(sqlite, number) === null) return [];
      writeMarks(sqlite, number, marks);
      indexFlow(sqlite, number);
      return readSummary(sqlite, number) ?? [];
    }),
  );
}

function writeMarks(sqlite: Sqlite, number: number, { pinned, labels, note }: FlowMarks): void {
  if (pinned !== undefined)
    sqlite.run('UPDATE flows SET pinned = ? WHERE number = ?', [pinned ? 1 : 0, number]);
  if (note !== undefined)
    sqlite.run('UPDATE flows SET note = ? WHERE number = ?', [note.replaceAll('\0', ''), number]);
  if (labels === undefined) return;
  sqlite.run('DELETE FROM labels WHERE flow = ?', [number]);
  for (const label of new Set(labels.map((each) => each.replaceAll('\0', '').trim()))) {
    if (label !== '') sqlite.run('INSERT INTO labels (flow, label) VALUES (?, ?)', [number, label]);
  }
}

/** Puts flows back with their ids, marks and judgements. */
export function putBackFlows(sqlite: Sqlite, flows: readonly KeptFlow[]): void {
  sqlite.transact(() => {
    for (const { flow, keptAt, judgements } of flows) {
      const { steps, pinned, labels, note, ...summary } = flow;
      writeFlow(sqlite, { summary, keptAt, steps, firstPlace: 0, judgements });
      const number = numberOf(flow.id);
      writeMarks(sqlite, number, { pinned: pinned ?? false, labels: labels ?? [], note: note ?? '' });
      indexFlow(sqlite, number);
    }
  });
}

export function removeFlows(sqlite: Sqlite, numbers: readonly number[]): number {
  const removed = sqlite.transact(() =>
    numbers.reduce((sum, number) => {
      const rows = sqlite.run('DELETE FROM flows WHERE number = ?', [number]);
      if (rows > 0) sqlite.run('DELETE FROM words WHERE rowid = ?', [number]);
      return sum + rows;
    }, 0),
  );
  if (removed > 0) giveBackPages(sqlite);
  return removed;
}

/** Empties everything at once, which is quicker than flow by flow. */
export function clearFlows(sqlite: Sqlite): number {
  const removed = Number(sqlite.get('SELECT count(*) AS n FROM flows')?.['n']);
  sqlite.transact(() => {
    for (const table of ['labels', 'steps', 'judgements', 'flows']) sqlite.run(`DELETE FROM ${table}`);
    sqlite.run('DELETE FROM words');
  });
  giveBackPages(sqlite);
  return removed;
}

/** Removes what is older than its days or beyond their number. Pinned flows stay and are not counted. */
export function retainFlows(sqlite: Sqlite, { flows, days }: Retention, now: number): string[] {
  const old = sqlite.all('SELECT number FROM flows WHERE pinned = 0 AND kept_at < ?', [now - days * DAY_MS]);
  const many = sqlite.all(
    'SELECT number FROM flows WHERE pinned = 0 ORDER BY number DESC LIMIT -1 OFFSET ?',
    [flows],
  );
  const numbers = new Set([...old, ...many].map(({ number }) => Number(number)));
  if (numbers.size > 0) removeFlows(sqlite, [...numbers]);
  return [...numbers].map((number) => `flow-${number}`);
}

function giveBackPages(sqlite: Sqlite): void {
  sqlite.database.exec('PRAGMA incremental_vacuum');
}
