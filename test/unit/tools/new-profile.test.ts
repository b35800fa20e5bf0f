import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { profileSource, registerIn, testSource } from '../../../tools/new-profile';

const registry = readFileSync(join(__dirname, '../../../src-main/profiles/sp/registry.ts'), 'utf8');

test('registers in the import list, in order, and at the end of the profiles', () => {
  const changed = registerIn(registry, 'grafana-cloud');
  expect(changed).toContain(
    "import { grafanaCloud } from './grafana-cloud';\nimport { nops } from './nops';",
  );
  expect(changed).toMatch(/spProfiles: readonly SpProfile\[\] = \[.*, grafanaCloud\];/);
  expect(changed.split('\n').length).toBe(registry.split('\n').length + 1);
});

test('the last in order goes behind the others', () => {
  expect(registerIn(registry, 'zendesk')).toContain(
    "import { qovery } from './qovery';\nimport { zendesk } from './zendesk';",
  );
});

test('what it writes cannot be committed unnoticed', () => {
  expect(profileSource('zendesk')).toContain('SCAFFOLD');
  expect(testSource('zendesk')).toContain('SCAFFOLD');
});
