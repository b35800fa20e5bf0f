/**
 * The trace's store: 10,000 messages against bare prepared inserts of the same text in one transaction, and how long
 * the list and the search of 100,000 take to answer.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { SqliteFlowStore } from '../../src-main/adapters/store/sqlite-flow-store';
import type { FlowSave } from '../../src-main/app/store/flow-store';
import type { Flow } from '../../src-main/contract/model/trace';

const MESSAGES = 10_000;
const KEPT = 100_000;
const ROUNDS = 3;
const QUERIES = ['u', 'us', 'user9', 'user99', 'exam', 'alice adams', 'audience', 'nobodyatall'];

/** `xml` is a signed Response; each flow gets its own subject and IDs in it. */
export function benchStore(xml: string): void {
  const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-bench-'));
  try {
    console.log(`\nStore, messages of ${Buffer.byteLength(xml)} bytes`);
    benchInserts(directory, xml);
    benchQueries(directory, xml);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function benchInserts(directory: string, xml: string): void {
  const bare: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const flows = Array.from({ length: MESSAGES }, (_, index) => makeFlow(index + 1, xml));
    bare.push(insertBare(join(directory, `bare-${round}.db`), flows));
    const store = new SqliteFlowStore(join(directory, `own-${round}.db`), 'bench');
    own.push(time(() => store.save(flows.map(asSave))));
    store.close();
  }
  const [bareMs, ownMs] = [median(bare), median(own)];
  console.log(`  bare prepared inserts, one transaction      ${bareMs.toFixed(0).padStart(6)} ms`);
  console.log(`  the store, searchable                       ${ownMs.toFixed(0).padStart(6)} ms`);
  console.log(`  ratio: ${(ownMs / bareMs).toFixed(2)} x bare prepared inserts (at most 3)`);
}

/** The same text in a table that can only be read back. */
function insertBare(file: string, flows: readonly Flow[]): number {
  const database = new Database(file);
  database.exec('PRAGMA synchronous = NORMAL; CREATE TABLE messages (number INTEGER PRIMARY KEY, body TEXT)');
  const statement = database.prepare('INSERT INTO messages (body) VALUES (?)');
  const elapsed = time(() => {
    database.exec('BEGIN');
    for (const flow of flows) statement.run([JSON.stringify(flow)]);
    database.exec('COMMIT');
  });
  statement.finalize();
  database.close();
  return elapsed;
}

function benchQueries(directory: string, xml: string): void {
  const file = join(directory, 'large.db');
  const filling = new SqliteFlowStore(file, 'bench');
  for (let from = 0; from < KEPT; from += MESSAGES) {
    filling.save(Array.from({ length: MESSAGES }, (_, index) => asSave(makeFlow(from + index + 1, xml))));
  }
  filling.close();
  console.log(`  ${KEPT} messages in ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  const begun = performance.now();
  const store = new SqliteFlowStore(file, 'bench');
  const page = store.search({ limit: 200 });
  const opened = performance.now() - begun;
  console.log(
    `  open the file and list the newest 200 of ${page.total}: ${opened.toFixed(0)} ms (at most 200)`,
  );
  const next = time(() => store.search({ limit: 200, cursor: page.next ?? '' }));
  console.log(`  next page: ${next.toFixed(0)} ms`);
  for (const text of QUERIES) {
    let found = 0;
    const elapsed = time(() => (found = store.search({ text, limit: 200 }).total));
    console.log(`  search "${text}": ${found} found in ${elapsed.toFixed(0)} ms`);
  }
  store.close();
}

function makeFlow(number: number, xml: string): Flow {
  const subject = `user${number}@example.com`;
  const own = xml.replaceAll('alice@example.com', subject);
  return {
    id: `flow-${number}`,
    startedAt: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
    durationMs: 40,
    sp: 'Mock SP',
    idp: 'Okta',
    spEntityId: 'https://sp.example.com/metadata',
    idpEntityId: 'https://idp.example.com/metadata',
    initiatedBy: 'sp',
    outcome: number % 3 === 0 ? 'rejected' : 'accepted',
    subject,
    roles: ['viewer'],
    stepCount: 1,
    errorCount: 0,
    warningCount: 0,
    headline: number % 3 === 0 ? 'The assertion is meant for another audience' : null,
    steps: [
      {
        id: '1',
        elapsedMs: 40,
        from: 'idp',
        to: 'sp',
        label: 'Response',
        method: 'POST',
        url: 'https://sp.example.com/acs',
        status: null,
        failed: false,
        message: {
          kind: 'Response',
          binding: 'post',
          parameter: 'SAMLResponse',
          relayState: null,
          xml: own,
          raw: '',
          id: `_response${number}`,
          inResponseTo: `_request${number}`,
        },
      },
    ],
  };
}

function asSave({ steps, ...summary }: Flow): FlowSave {
  return { summary, keptAt: Date.parse(summary.startedAt), steps, firstPlace: 0, judgements: [] };
}

function time(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}
