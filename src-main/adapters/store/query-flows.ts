/**
 * A query to SQL: every condition uses an index, so that a page of 100,000 flows costs little more than one of ten.
 * Words that are everywhere are the exception an index does not help with: there the newest flows are looked
 * through piece by piece until a page is full, instead of sorting all that match.
 */
import type { FlowPage, FlowQuery } from '../../contract/model/trace';
import { summaryColumns, toSummary } from './flow-rows';
import type { Row, Sqlite } from './sqlite';

type Value = string | number;

interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

const DEFAULT_LIMIT = 200;
/** From here on, matches are found sooner by looking through the newest flows. */
const MANY = 2000;
const PIECE = 1000;
const MAX_PIECES = 8;
const NEWEST_FIRST = 'ORDER BY started_at DESC, number DESC LIMIT ?';

export function queryFlows(sqlite: Sqlite, query: FlowQuery): FlowPage {
  const conditions = conditionsOf(query);
  const match = query.text === undefined ? null : matchOf(query.text);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const total = countFlows(sqlite, conditions, match);
  const after = cursorCondition(query.cursor);
  const from = after === null ? conditions : [...conditions, after];
  const rows =
    (match !== null && total > MANY ? lookThrough(sqlite, from, match, limit + 1) : null) ??
    selectFlows(sqlite, match === null ? from : [...from, isMatch(match)], limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    flows: shown.map((row) => toSummary(sqlite, row)),
    total,
    next: last === undefined ? null : `${Number(last['started_at'])}.${Number(last['number'])}`,
  };
}

function countFlows(sqlite: Sqlite, conditions: readonly Condition[], match: string | null): number {
  const row =
    match !== null && conditions.length === 0
      ? sqlite.get('SELECT count(*) AS n FROM words WHERE words MATCH ?', [match])
      : countWhere(sqlite, match === null ? conditions : [...conditions, isMatch(match)]);
  return Number(row?.['n']);
}

function countWhere(sqlite: Sqlite, conditions: readonly Condition[]): Row | null {
  return sqlite.get(`SELECT count(*) AS n FROM flows${where(conditions)}`, valuesOf(conditions));
}

function selectFlows(sqlite: Sqlite, conditions: readonly Condition[], limit: number): Row[] {
  return sqlite.all(`SELECT ${summaryColumns}, started_at FROM flows${where(conditions)} ${NEWEST_FIRST}`, [
    ...valuesOf(conditions),
    limit,
  ]);
}

/** Null when the matches lie too far apart for this to be worth it. */
function lookThrough(
  sqlite: Sqlite,
  conditions: readonly Condition[],
  match: string,
  limit: number,
): Row[] | null {
  const found: Row[] = [];
  let after: Condition | null = null;
  for (let piece = 0; piece < MAX_PIECES; piece++) {
    const here = after === null ? conditions : [...conditions, after];
    const rows = selectFlows(sqlite, here, PIECE);
    const numbers = rows.map(({ number }) => Number(number));
    const matches = matchesBetween(sqlite, match, Math.min(...numbers), Math.max(...numbers));
    found.push(...rows.filter(({ number }) => matches.has(Number(number))));
    const last = rows.at(-1);
    if (found.length >= limit || last === undefined || rows.length < PIECE) return found.slice(0, limit);
    after = laterThan(Number(last['started_at']), Number(last['number']));
  }
  return null;
}

function matchesBetween(sqlite: Sqlite, match: string, low: number, high: number): ReadonlySet<number> {
  const rows = sqlite.all('SELECT rowid AS n FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?', [
    match,
    low,
    high,
  ]);
  return new Set(rows.map(({ n }) => Number(n)));
}

function isMatch(match: string): Condition {
  return { sql: 'number IN (SELECT rowid FROM words WHERE words MATCH ?)', values: [match] };
}

function conditionsOf(query: FlowQuery): Condition[] {
  const { verdict, sp, idp, pinned, label, from, to } = query;
  const conditions: Condition[] = [];
  const add = (sql: string, ...values: Value[]): void => void conditions.push({ sql, values });
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
  // Punctuation alone is not indexed, and one letter, the first that is typed, begins a word of nearly every flow.
  const usable = words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^[a-z]$/i.test(word));
  return usable.length === 0 ? null : usable.map((word) => `"${word}"*`).join(' ');
}

function cursorCondition(cursor: string | undefined): Condition | null {
  const [, at, number] = /^(-?\d{1,16})\.(\d{1,15})$/.exec(cursor ?? '') ?? [];
  if (at === undefined || number === undefined) return null;
  return laterThan(Number(at), Number(number));
}

/** What comes after that flow in the list, which is older. */
function laterThan(startedAt: number, number: number): Condition {
  return { sql: '(started_at, number) < (?, ?)', values: [startedAt, number] };
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
