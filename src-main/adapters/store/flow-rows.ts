/**
 * Flows to rows and back. Summaries, steps and judgements are kept as JSON text: it holds every string exactly,
 * a NUL or half a surrogate pair included, which a text column alone would not.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CheckedInput } from '../../contract/model/checked';
import type { Flow, FlowStep, FlowSummary } from '../../contract/model/trace';
import type { FlowSave, KeptFlow, StepJudgement } from '../../app/store/flow-store';
import { wordsOfJudgement, wordsOfStep, wordsOfSummary } from './search-words';
import type { Row, Sqlite } from './sqlite';

const COMPRESS_LEVEL = 1;
const MAX_INFLATED = 512 * 1024 * 1024;

export const summaryColumns = 'number, id, pinned, note, summary';

/** Writes what is new of a flow. Returns its summary with marks, and whether it is new. To be called in a transaction. */
export function writeFlow(
  sqlite: Sqlite,
  save: FlowSave,
): { readonly summary: FlowSummary; readonly isNew: boolean } {
  const { summary, keptAt, steps, firstPlace, judgements } = save;
  const number = numberOf(summary.id);
  const known = sqlite.get('SELECT 1 FROM flows WHERE number = ?', [number]) !== null;
  writeSummary(sqlite, number, summary, known ? null : keptAt);
  if (known && firstPlace === 0) {
    sqlite.run('DELETE FROM steps WHERE flow = ?', [number]);
    sqlite.run('DELETE FROM judgements WHERE flow = ?', [number]);
  }
  steps.forEach((step, index) => {
    const body = JSON.stringify(step);
    sqlite.run('INSERT OR REPLACE INTO steps (flow, place, id, body) VALUES (?, ?, ?, ?)', [
      number,
      firstPlace + index,
      step.id,
      body,
    ]);
  });
  for (const judgement of judgements) writeJudgement(sqlite, number, judgement);
  const marked = (known ? readSummary(sqlite, number) : null) ?? summary;
  const texts =
    known && firstPlace > 0
      ? readWords(sqlite, number)
      : [...steps.map(wordsOfStep), ...judgements.map(wordsOfJudgement)];
  writeWords(sqlite, number, marked, texts, known);
  return { summary: marked, isNew: !known };
}

/** `keptAt` of a flow that is new. */
function writeSummary(sqlite: Sqlite, number: number, summary: FlowSummary, keptAt: number | null): void {
  const { id, startedAt, outcome, sp, idp, spEntityId, idpEntityId } = summary;
  const values = [
    Date.parse(startedAt),
    outcome,
    `${sp} ${spEntityId ?? ''}`,
    `${idp} ${idpEntityId ?? ''}`,
    JSON.stringify(summary),
  ];
  if (keptAt === null) {
    sqlite.run(
      'UPDATE flows SET started_at = ?, outcome = ?, sp = ?, idp = ?, summary = ? WHERE number = ?',
      [...values, number],
    );
  } else {
    sqlite.run(
      'INSERT INTO flows (started_at, outcome, sp, idp, summary, number, id, kept_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [...values, number, id, keptAt],
    );
  }
}

export function writeJudgement(sqlite: Sqlite, number: number, judgement: StepJudgement): void {
  const { stepId, checked, findings } = judgement;
  sqlite.run(
    'INSERT OR REPLACE INTO judgements (flow, step, words, findings, checked) VALUES (?, ?, ?, ?, ?)',
    [
      number,
      stepId,
      JSON.stringify(wordsOfJudgement(judgement)),
      JSON.stringify(findings),
      checked === null ? null : deflateRawSync(JSON.stringify(checked), { level: COMPRESS_LEVEL }),
    ],
  );
}

/** Indexes a flow anew after its summary, marks or findings changed. */
export function indexFlow(sqlite: Sqlite, number: number): void {
  const summary = readSummary(sqlite, number);
  if (summary) writeWords(sqlite, number, summary, readWords(sqlite, number), true);
}

function writeWords(
  sqlite: Sqlite,
  number: number,
  summary: FlowSummary,
  texts: readonly string[],
  known: boolean,
): void {
  const text = [wordsOfSummary(summary), ...texts].join('\n').replaceAll('\0', ' ');
  if (known) sqlite.run('UPDATE words SET text = ? WHERE rowid = ?', [text, number]);
  else sqlite.run('INSERT INTO words (rowid, text) VALUES (?, ?)', [number, text]);
}

function readWords(sqlite: Sqlite, number: number): string[] {
  const judged = sqlite.all('SELECT words FROM judgements WHERE flow = ?', [number]);
  return [...readSteps(sqlite, number).map(wordsOfStep), ...judged.map(({ words }) => parse<string>(words))];
}

/** The summary with its marks; null when there is no such flow. */
export function readSummary(sqlite: Sqlite, number: number): FlowSummary | null {
  const row = sqlite.get(`SELECT ${summaryColumns} FROM flows WHERE number = ?`, [number]);
  return row && toSummary(sqlite, row);
}

export function toSummary(sqlite: Sqlite, { number, pinned, note, summary }: Row): FlowSummary {
  const labels = sqlite.all('SELECT label FROM labels WHERE flow = ? ORDER BY label', [Number(number)]);
  return {
    ...parse<FlowSummary>(summary),
    ...(pinned === 1 ? { pinned: true } : {}),
    ...(labels.length > 0 ? { labels: labels.map(({ label }) => String(label)) } : {}),
    ...(note === '' || note === null || note === undefined ? {} : { note: String(note) }),
  };
}

export function readFlow(sqlite: Sqlite, number: number): Flow | null {
  const summary = readSummary(sqlite, number);
  return summary && { ...summary, steps: readSteps(sqlite, number) };
}

function readSteps(sqlite: Sqlite, number: number): FlowStep[] {
  const rows = sqlite.all('SELECT body FROM steps WHERE flow = ? ORDER BY place', [number]);
  return rows.map(({ body }) => parse<FlowStep>(body));
}

/** How a step was judged when it was recorded or first looked at; null when that was not kept. */
export function readJudgement(sqlite: Sqlite, number: number, stepId: string): CheckedInput | null {
  const row = sqlite.get('SELECT checked FROM judgements WHERE flow = ? AND step = ?', [number, stepId]);
  return inflate(row?.['checked']);
}

export function readKept(sqlite: Sqlite, number: number): KeptFlow | null {
  const flow = readFlow(sqlite, number);
  if (!flow) return null;
  const keptAt = Number(sqlite.get('SELECT kept_at AS at FROM flows WHERE number = ?', [number])?.['at']);
  const rows = sqlite.all('SELECT step, findings, checked FROM judgements WHERE flow = ?', [number]);
  const judgements = rows.map(({ step, findings, checked }): StepJudgement => ({
    stepId: String(step),
    findings: parse<StepJudgement['findings']>(findings),
    checked: inflate(checked),
  }));
  return { flow, keptAt, judgements };
}

/** `flow-12` to 12. */
export function numberOf(id: string): number {
  const digits = /^flow-(\d{1,15})$/.exec(id)?.[1];
  return digits === undefined ? -1 : Number(digits);
}

function inflate(blob: Row[string] | undefined): CheckedInput | null {
  if (!(blob instanceof Uint8Array)) return null;
  const text = inflateRawSync(blob, { maxOutputLength: MAX_INFLATED }).toString('utf8');
  return JSON.parse(text) as CheckedInput;
}

function parse<T>(text: Row[string] | undefined): T {
  return JSON.parse(String(text)) as T;
}
