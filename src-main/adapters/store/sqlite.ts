/**
 * A thin door to SQLite: one connection with its settings, statements prepared once, and transactions that leave
 * nothing half done.
 */
import { Database, type BindValues, type Statement } from 'node-sqlite3-wasm';

export type Row = Record<string, number | bigint | string | Uint8Array | null>;

export interface Sqlite {
  readonly database: Database;
  readonly all: (sql: string, values?: BindValues) => Row[];
  readonly get: (sql: string, values?: BindValues) => Row | null;
  readonly run: (sql: string, values?: BindValues) => number;
  /** Runs `work` in a transaction: all of it, or none when it throws. */
  readonly transact: <T>(work: () => T) => T;
  readonly close: () => void;
}

/**
 * Settings: pages given free are overwritten and returned to the system; the journal is emptied rather than
 * removed, which costs less; each commit reaches the disk; no other process has the file (directory-lock.ts).
 */
const settings = `
  PRAGMA auto_vacuum = INCREMENTAL;
  PRAGMA secure_delete = ON;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = TRUNCATE;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -16000;
  PRAGMA foreign_keys = ON;
`;

const MAX_STATEMENTS = 200;

/** `file` is a path or `:memory:`. Throws what SQLite says. */
export function openSqlite(file: string): Sqlite {
  const database = new Database(file);
  const statements = new Map<string, Statement>();
  const forget = (): void => {
    for (const statement of statements.values()) finalize(statement);
    statements.clear();
  };
  const close = (): void => {
    forget();
    if (database.isOpen) database.close();
  };
  try {
    database.exec(settings);
  } catch (error) {
    close();
    throw error;
  }
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= MAX_STATEMENTS) forget();
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  /** A statement that failed says so again when it is used next: it is given up. */
  const use = <T>(sql: string, work: (statement: Statement) => T): T => {
    const statement = prepare(sql);
    try {
      return work(statement);
    } catch (error) {
      statements.delete(sql);
      finalize(statement);
      throw error;
    }
  };
  return {
    database,
    all: (sql, values) => use(sql, (statement) => statement.all(values) as Row[]),
    get: (sql, values) => use(sql, (statement) => statement.get(values) as Row | null),
    run: (sql, values) => use(sql, (statement) => statement.run(values).changes),
    transact: (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite may have rolled back already, on a full disk for one.
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close,
  };
}

/** Frees it. SQLite repeats there what failed before, which was heard already. */
function finalize(statement: Statement): void {
  try {
    statement.finalize();
  } catch {
    // Freed all the same.
  }
}
