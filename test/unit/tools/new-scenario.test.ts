import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registerIn } from '../../../tools/new-check';
import { scenarioSource } from '../../../tools/new-scenario';

test.each(['controls', 'faults', 'attacks'])('registers at the end of the %s', (kind) => {
  const list = readFileSync(join(__dirname, '../../../src-main/scenarios', kind, 'index.ts'), 'utf8');
  const changed = registerIn(list, 'brand-new');
  expect(changed).toContain("import { brandNew } from './brand-new';");
  expect(changed).toMatch(/ {2}brandNew,\n\];/);
  expect(changed.split('\n').length).toBe(list.split('\n').length + 2);
});

test('what it writes cannot be committed unnoticed', () => {
  for (const kind of ['control', 'fault', 'attack']) expect(scenarioSource(kind, 'x')).toContain('SCAFFOLD');
});
