/** Holds docs/checks to the catalogue: every page as it would be written now, every example judged as it says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listChecks } from '../../src-main/app/catalogue';
import { checks } from '../../src-main/checks/registry';
import { firesIn, judgeExample, passesIn, readExamples } from '../../tools/check-examples/example';
import { withoutExamples, writeCheckPages } from '../../tools/make-check-pages';

const root = join(__dirname, '../..');
const folder = join(root, 'docs/checks');
const examples = readExamples();
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await writeCheckPages();
}, 120_000);

test('there is a page for every check, an index, and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual([...checks.map(({ id }) => `${id}.md`), 'README.md'].sort());
});

test('the pages are what `npm run check-pages` writes now', () => {
  const stale = [...pages].filter(([file, text]) => {
    const path = join(folder, file);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  expect(stale.map(([file]) => file)).toEqual([]);
});

test('the catalogue leads to the pages', () => {
  for (const { docs } of listChecks()) expect(existsSync(join(root, docs))).toBe(true);
});

describe.each(checks.map(({ id }) => id))('the examples of %s', (id) => {
  const { fails = null, passes = null } = examples[id] ?? {};

  test('are there (`npm run check-examples` records them)', () => {
    expect({ fails: fails !== null, passes: passes !== null }).toEqual({
      fails: withoutExamples[id]?.fails === undefined,
      passes: withoutExamples[id]?.passes === undefined,
    });
  });

  test.skipIf(fails === null)('fail where they should', async () => {
    expect(fails !== null && firesIn(await judgeExample(fails), id)).toBe(true);
  });

  test.skipIf(passes === null)('pass where they should', async () => {
    expect(passes !== null && passesIn(await judgeExample(passes), id)).toBe(true);
  });
});
