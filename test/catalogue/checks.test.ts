/** Keeps the catalogue of checks whole: what the generator makes, and what people forget. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPacks, checks } from '../../src-main/checks/registry';
import { citationKeys, findCitation } from '../../src-main/citations';

const root = join(__dirname, '../..');
const folder = join(root, 'src-main/checks');

const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'derived')
  .flatMap(({ name: category }) =>
    readdirSync(join(folder, category))
      .filter((file) => file !== 'index.ts')
      .map((file) => ({ category, id: file.replace(/\.ts$/, '') })),
  );

test('there are checks to visit, and every file is registered', () => {
  expect(files.length).toBeGreaterThan(25);
  const registered = checks.map(({ category, id }) => `${category}/${id}`).sort();
  expect(registered).toEqual(files.map(({ category, id }) => `${category}/${id}`).sort());
});

test('ids are unique', () => {
  expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const source = readFileSync(join(folder, check.category, `${id}.ts`), 'utf8');
  const testFile = join(root, 'test/unit/checks', check.category, `${id}.test.ts`);

  test('belongs to a pack a user can choose', () => {
    expect(checkPacks).toContain(check.pack ?? 'core');
  });

  test('is named after its file, in kebab case, in the folder of its category', () => {
    expect(source).toContain(`id: '${id}'`);
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  test('has a unit test of its own', () => {
    expect(existsSync(testFile)).toBe(true);
    expect(readFileSync(testFile, 'utf8')).toContain(`/checks/${check.category}/${id}'`);
  });

  test('says what is wrong in at most 70 characters, without the word "invalid"', () => {
    expect(check.failureTitle.length).toBeLessThanOrEqual(70);
    expect(check.failureTitle.length).toBeGreaterThan(10);
    expect(`${check.title} ${check.failureTitle}`).not.toMatch(/invalid/i);
    expect(check.failureTitle).not.toBe(check.title);
    expect(check.failureTitle).not.toMatch(/[.!]$/);
  });

  test('says why, and what at least one side changes', () => {
    expect(check.why.length).toBeGreaterThan(20);
    expect(check.remedy.idp ?? check.remedy.sp).not.toBeNull();
    for (const remedy of [check.remedy.idp, check.remedy.sp]) expect(remedy).not.toBe('');
  });

  test('cites sentences that exist', () => {
    for (const key of check.citations) expect(citationKeys).toContain(key);
  });

  test('looks at some kind of message, and has no scaffold text left', () => {
    expect(check.kinds.length).toBeGreaterThan(0);
    expect(source + readFileSync(testFile, 'utf8')).not.toContain('SCAFFOLD');
  });
});

describe.each(citationKeys)('citation %s', (key) => {
  const citation = findCitation(key);

  test('names document, section and address, and quotes a sentence', () => {
    expect(citation.url).toMatch(
      /^https:\/\/(docs\.oasis-open\.org|www\.w3\.org|kantarainitiative\.github\.io)\//,
    );
    expect(citation.section).toMatch(/^\d+(\.\d+)*$/);
    expect(key).toContain(citation.section);
    expect(citation.sentence).toMatch(/\.$/);
  });

  test('is referred to by a check', () => {
    expect(checks.some((check) => check.citations.includes(key))).toBe(true);
  });
});
