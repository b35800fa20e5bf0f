/** Holds docs/accuracy.md to what `npm run accuracy` would write now, and the counting to a count by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, countJudgements, type Judgement } from '../../tools/accuracy/count';
import { judgeCorpus, judgeScenarios } from '../../tools/accuracy/judge';
import { writeAccuracyPage } from '../../tools/accuracy/write-page';
import { corpusIsHere } from '../golden/corpus-context';
import { WITHOUT_CORPUS } from '../helpers/corpus';

const judged = (name: string, expected: Answer, given: Answer): Judgement => ({
  group: 'a folder',
  name,
  expected,
  given,
  reason: given === expected ? null : `because of ${name}`,
});
const judgements = [
  judged('one', 'accept', 'accept'),
  judged('two', 'reject', 'reject'),
  judged('three', 'unreadable', 'unreadable'),
  judged('four', 'reject', 'accept'),
  judged('five', 'accept', 'reject'),
  judged('six', 'accept', 'undetermined'),
  judged('seven', 'undetermined', 'undetermined'),
];

test('wrong accepts, wrong rejects and what was left open are told apart', () => {
  expect(countJudgements(judgements)).toEqual([
    {
      group: 'a folder',
      files: 7,
      accepted: 1,
      refused: 2,
      undetermined: 1,
      wrongAccepts: 1,
      wrongRejects: 1,
      otherwise: 1,
    },
  ]);
});

test('the page names every wrong verdict, with its reason', () => {
  const page = writeAccuracyPage({ corpus: judgements, scenarios: [] });
  expect(page).toContain('7 judgements: 4 right, 3 wrong, of which 1 wrong accepts and 1 wrong rejects.');
  expect(page).toContain('- `four`: accept, expected reject. because of four');
  expect(page).toContain('- `five`: reject, expected accept. because of five');
});

describe.skipIf(!corpusIsHere)(`docs/accuracy.md (skipped when ${WITHOUT_CORPUS})`, () => {
  test('is what `npm run accuracy` writes now', async () => {
    const page = writeAccuracyPage({ corpus: await judgeCorpus(), scenarios: await judgeScenarios() });
    expect(readFileSync(join(__dirname, '../../docs/accuracy.md'), 'utf8')).toBe(page);
  }, 120_000);
});
