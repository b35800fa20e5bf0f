/**
 * The store over one SQLite file, in the thread that calls it. A damaged file is set aside and a fresh one begun,
 * when it is opened or later when the damage is met; a full disk is said in words and changes nothing.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { StoreError, type FlowSave, type KeptFlow, type Retention } from '../../app/store/flow-store';
import type { CheckedInput } from '../../contract/model/checked';
import type { Flow, FlowMarks, FlowPage, FlowQuery, FlowSummary } from '../../contract/model/trace';
import { clearFlows, markFlows, putBackFlows, removeFlows, retainFlows } from './change-flows';
import {
  indexFlow,
  numberOf,
  readFlow,
  readJudgement,
  readKept,
  writeFlow,
  writeJudgement,
} from './flow-rows';
import { queryFlows } from './query-flows';
import { migrate } from './schema';
import { openSqlite, type Sqlite } from './sqlite';

export interface SqliteState {
  readonly count: number;
  readonly lastNumber: number;
  /** Where a damaged file was put, and why; null when that never happened. */
  readonly setAside: { readonly path: string; readonly reason: string } | null;
}

const DAMAGE = /malformed|not a database|vtable constructor failed|corrupt|fts5: |JSON/i;
const FULL = /database or disk is full|disk I\/O error/i;

export class SqliteFlowStore {
  private sqlite: Sqlite;
  private setAside: SqliteState['setAside'] = null;
  private count = 0;

  /** `stamp` names a file that has to be set aside. Throws StoreError when the file cannot be used at all. */
  constructor(
    private readonly file: string,
    private readonly stamp: string,
  ) {
    this.sqlite = this.open();
    this.recount();
  }

  state(): SqliteState {
    return this.guard(() => ({
      count: this.count,
      lastNumber: this.number(`SELECT coalesce(max(seq), 0) AS n FROM sqlite_sequence WHERE name = 'flows'`),
      setAside: this.setAside,
    }));
  }

  save(batch: readonly FlowSave[]): FlowSummary[] {
    return this.guard(() => {
      const written = this.sqlite.transact(() => batch.map((each) => writeFlow(this.sqlite, each)));
      this.count += written.filter(({ isNew }) => isNew).length;
      return written.map(({ summary }) => summary);
    });
  }

  judge(id: string, stepId: string, checked: CheckedInput): void {
    const number = numberOf(id);
    this.guard(() =>
      this.sqlite.transact(() => {
        if (this.sqlite.get('SELECT 1 FROM flows WHERE number = ?', [number]) === null) return;
        writeJudgement(this.sqlite, number, { stepId, checked, findings: checked.findings });
        indexFlow(this.sqlite, number);
      }),
    );
  }

  search(query: FlowQuery): FlowPage {
    return this.guard(() => queryFlows(this.sqlite, query));
  }

  get(id: string): Flow | null {
    return this.guard(() => readFlow(this.sqlite, numberOf(id)));
  }

  getJudgement(id: string, stepId: string): CheckedInput | null {
    return this.guard(() => readJudgement(this.sqlite, numberOf(id), stepId));
  }

  mark(ids: readonly string[], marks: FlowMarks): FlowSummary[] {
    return this.guard(() => markFlows(this.sqlite, ids, marks));
  }

  take(ids: readonly string[]): KeptFlow[] {
    return this.guard(() => ids.flatMap((id) => readKept(this.sqlite, numberOf(id)) ?? []));
  }

  putBack(flows: readonly KeptFlow[]): void {
    this.guard(() => putBackFlows(this.sqlite, flows));
    this.recount();
  }

  remove(ids: readonly string[]): number {
    return this.recounted(() => removeFlows(this.sqlite, ids.map(numberOf)));
  }

  clear(): number {
    return this.recounted(() => clearFlows(this.sqlite));
  }

  retain(retention: Retention, now: number): string[] {
    return this.recounted(() => retainFlows(this.sqlite, retention, now));
  }

  close(): void {
    this.sqlite.close();
  }

  private recounted<T>(work: () => T): T {
    const removed = this.guard(() => {
      try {
        return work();
      } catch (error) {
        if (!FULL.test(messageOf(error))) throw error;
        // Removing is how room is made: where not even its journal fits, the journal is kept in memory.
        this.sqlite.database.exec('PRAGMA journal_mode = MEMORY');
        try {
          return work();
        } finally {
          this.sqlite.database.exec('PRAGMA journal_mode = TRUNCATE');
        }
      }
    });
    this.recount();
    return removed;
  }

  private recount(): void {
    this.count = this.guard(() => this.number('SELECT count(*) AS n FROM flows'));
  }

  private number(sql: string): number {
    return Number(this.sqlite.get(sql)?.['n']);
  }

  private guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const reason = messageOf(error);
      if (FULL.test(reason)) {
        throw new StoreError(
          `The disk is full, or ${this.file} cannot be written: ${reason}. Make room; until then what is seen is kept in memory alone.`,
        );
      }
      if (!DAMAGE.test(reason) || this.file === ':memory:') throw error;
      this.sqlite.close();
      this.moveAside(reason);
      this.sqlite = this.open();
      this.count = 0;
      return work();
    }
  }

  private open(): Sqlite {
    try {
      return openAndMigrate(this.file);
    } catch (error) {
      const reason = messageOf(error);
      if (error instanceof StoreError) throw new StoreError(`${this.file} cannot be used: ${reason}`);
      if (!DAMAGE.test(reason)) throw new StoreError(`${this.file} cannot be opened: ${reason}`);
      this.moveAside(reason);
      return openAndMigrate(this.file);
    }
  }

  private moveAside(reason: string): void {
    let path = `${this.file}.damaged-${this.stamp}`;
    for (let count = 2; existsSync(path); count++) path = `${this.file}.damaged-${this.stamp}-${count}`;
    renameSync(this.file, path);
    rmSync(`${this.file}-journal`, { force: true });
    this.setAside = { path, reason };
  }
}

function openAndMigrate(file: string): Sqlite {
  // Left by a process that was killed; whoever opens holds the directory's lock, so nobody else has it.
  rmSync(`${file}.lock`, { recursive: true, force: true });
  const sqlite = openSqlite(file);
  try {
    migrate(sqlite.database);
    sqlite.get('SELECT number FROM flows LIMIT 1');
    sqlite.get('SELECT rowid FROM words LIMIT 1');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
