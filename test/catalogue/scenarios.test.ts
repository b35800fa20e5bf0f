/** Keeps the catalogue of scenarios whole: what the generator makes, and what people forget. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listScenarios } from '../../src-main/app/catalogue';
import { checks } from '../../src-main/checks/registry';
import { citationKeys } from '../../src-main/citations';
import { isCve, isPublication, publications } from '../../src-main/scenarios/references';
import { findScenario, scenarios } from '../../src-main/scenarios/registry';
import { writeScenarioDocs } from '../../tools/make-scenario-docs';

const root = join(__dirname, '../..');
const folder = join(root, 'src-main/scenarios');
const files = ['controls', 'faults', 'attacks'].flatMap((kind) =>
  readdirSync(join(folder, kind))
    .filter((file) => file !== 'index.ts')
    .map((file) => `${kind}/${file.replace(/\.ts$/, '')}`),
);

test('every file is registered, there are ninety at least, and a dozen controls among them', () => {
  expect(scenarios.map(({ kind, id }) => `${kind}s/${id}`).sort()).toEqual([...files].sort());
  expect(scenarios.length).toBeGreaterThanOrEqual(90);
  expect(scenarios.filter(({ kind }) => kind === 'control').length).toBeGreaterThanOrEqual(12);
});

test('ids are unique and found again', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  for (const scenario of scenarios) expect(findScenario(scenario.id)).toBe(scenario);
  expect(findScenario('nothing')).toBeUndefined();
});

test('every publication is referred to', () => {
  const used = new Set(scenarios.map(({ reference }) => reference));
  for (const key of Object.keys(publications)) expect(used).toContain(key);
});

test('docs/scenarios.md is what tools/make-scenario-docs.ts writes now', () => {
  expect(readFileSync(join(root, 'docs/scenarios.md'), 'utf8')).toBe(writeScenarioDocs());
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
  const source = readFileSync(join(folder, `${scenario.kind}s`, `${id}.ts`), 'utf8');

  test('is named after its file, in kebab case, and has no scaffold text left', () => {
    expect(source).toContain(`id: '${id}'`);
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(source).not.toContain('SCAFFOLD');
  });

  test('says in short what it is and why it matters', () => {
    expect(scenario.title.length).toBeGreaterThan(10);
    expect(scenario.title.length).toBeLessThanOrEqual(90);
    expect(scenario.title).not.toMatch(/[.!]$/);
    expect(scenario.why.length).toBeGreaterThan(20);
    expect(scenario.why).toMatch(/\.$/);
  });

  test('refers to something that can be read', () => {
    const { reference } = scenario;
    if (reference === null) return;
    const isKnown =
      isCve(reference) || isPublication(reference) || citationKeys.some((key) => key === reference);
    expect(isKnown).toBe(true);
    expect(listScenarios().find((listed) => listed.id === id)?.referenceUrl).toMatch(/^https:\/\//);
  });

  test('names checks that exist and can be errors, unless it is fine', () => {
    for (const fired of scenario.fires) {
      expect(checks.find((check) => check.id === fired)?.severity).toBe('error');
    }
    expect(new Set(scenario.fires).size).toBe(scenario.fires.length);
    expect(scenario.expected).toBe(scenario.kind === 'control' ? 'accept' : 'reject');
    if (scenario.kind === 'control') expect(scenario.fires).toEqual([]);
    else if (scenario.seenBy === undefined) expect(scenario.fires.length).toBeGreaterThan(0);
  });
});
