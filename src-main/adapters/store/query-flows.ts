/** A query to SQL: every condition uses an index, so that a page of 100,000 flows costs little more than one of ten. */
import type { FlowPage, FlowQuery } from '../../contract/model/trace';
import { summaryColumns, toSummary } from './flow-rows';
import type { Sqlite } from './sqlite';

type Value = string | number;

interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

const DEFAULT_LIMIT = 200;

export function queryFlows(sqlite: Sqlite, query: FlowQuery): FlowPage {
  const conditions = conditionsOf(query);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const total = Number(
    sqlite.get(`SELECT count(*) AS n FROM flows${where(conditions)}`, valuesOf(conditions))?.['n'],
  );
  const after = cursorCondition(query.cursor);
  const all = after === null ? conditions : [...conditions, after];
  const rows = sqlite.all(
    `SELECT ${summaryColumns}, started_at FROM flows${where(all)} ORDER BY started_at DESC, number DESC LIMIT ?`,
    [...valuesOf(all), limit + 1],
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    flows: shown.map((row) => toSummary(sqlite, row)),
    total,
    next: last === undefined ? null : `${Number(last['started_at'])}.${Number(last['number'])}`,
  };
}

function conditionsOf(query: FlowQuery): Condition[] {
  const { text, verdict, sp, idp, pinned, label, from, to } = query;
  const conditions: Condition[] = [];
  const add = (sql: string, ...values: Value[]): void => void conditions.push({ sql, values });
  const match = text === undefined ? null : matchOf(text);
  if (match !== null) add('number IN (SELECT rowid FROM words WHERE words MATCH ?)', match);
  if (verdict !== undefined && verdict.length > 0)
    add(`outcome IN (${verdict.map(() => '?').join(', ')})`, ...verdict);
  if (sp) add(`sp LIKE ? ESCAPE '\\'`, partOf(sp));
  if (idp) add(`idp LIKE ? ESCAPE '\\'`, partOf(idp));
  if (pinned === true) add('pinned = 1');
  if (pinned === false) add('pinned = 0');
  if (label) add(`number IN (SELECT flow FROM labels WHERE label LIKE ? ESCAPE '\\')`, startOf(label));
  if (from !== undefined) add('started_at >= ?', Date.parse(from));
  if (to !== undefined) add('started_at < ?', Date.parse(to));
  return conditions;
}

/** Every word must occur, or begin one that does; nothing of the search language of SQLite gets through. */
function matchOf(text: string): string | null {
  const words = text.normalize('NFC').match(/[^\s"\0]+/g) ?? [];
  // A word of punctuation alone holds nothing that is indexed.
  const usable = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return usable.length === 0 ? null : usable.map((word) => `"${word}"*`).join(' ');
}

function cursorCondition(cursor: string | undefined): Condition | null {
  const [, at, number] = /^(-?\d{1,16})\.(\d{1,15})$/.exec(cursor ?? '') ?? [];
  if (at === undefined || number === undefined) return null;
  return { sql: '(started_at, number) < (?, ?)', values: [Number(at), Number(number)] };
}

function where(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
}

function valuesOf(conditions: readonly Condition[]): Value[] {
  return conditions.flatMap(({ values }) => values);
}

function partOf(text: string): string {
  return `%${escapeLike(text)}%`;
}

function startOf(text: string): string {
  return `${escapeLike(text)}%`;
}

function escapeLike(text: string): string {
  return text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&');
}
