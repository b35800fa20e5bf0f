/**
 * The tables, as steps that lead from any earlier version to this one. A file's version is its `user_version`;
 * a step once released is never changed.
 */
import type { Database } from 'node-sqlite3-wasm';
import { StoreError } from '../../app/store/flow-store';

const migrations: readonly string[] = [
  `
  CREATE TABLE flows (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    started_at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    sp TEXT NOT NULL,
    idp TEXT NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL
  );
  CREATE INDEX flows_by_time ON flows (started_at DESC, number DESC);
  CREATE INDEX flows_by_outcome ON flows (outcome, started_at DESC, number DESC);
  CREATE INDEX flows_pinned ON flows (started_at DESC, number DESC) WHERE pinned = 1;
  CREATE TABLE labels (
    flow INTEGER NOT NULL REFERENCES flows (number) ON DELETE CASCADE,
    label TEXT NOT NULL,
    PRIMARY KEY (flow, label)
  ) WITHOUT ROWID;
  CREATE INDEX labels_by_name ON labels (label, flow);
  CREATE TABLE steps (
    flow INTEGER NOT NULL REFERENCES flows (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    place INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (flow, place)
  ) WITHOUT ROWID;
  CREATE TABLE judgements (
    flow INTEGER NOT NULL REFERENCES flows (number) ON DELETE CASCADE,
    step TEXT NOT NULL,
    words TEXT NOT NULL,
    findings TEXT NOT NULL,
    checked BLOB,
    PRIMARY KEY (flow, step)
  ) WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
  `,
  // A capture may be much older than the day it came into the trace.
  `
  ALTER TABLE flows ADD COLUMN kept_at INTEGER NOT NULL DEFAULT 0;
  UPDATE flows SET kept_at = started_at;
  CREATE INDEX flows_by_arrival ON flows (kept_at) WHERE pinned = 0;
  `,
];

/** Brings the file to this version. Throws StoreError when a later version of the workbench wrote it. */
export function migrate(database: Database): void {
  const version = Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0);
  if (version > migrations.length) {
    throw new StoreError(
      `it was written by a later version of the workbench (format ${version}, this one knows ${migrations.length})`,
    );
  }
  for (const [index, statements] of migrations.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN; ${statements} PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}
