/**
 * Makes a check: its file, its unit test and its line in the list of its category. What it writes says `SCAFFOLD` where
 * words are needed; the catalogue test fails until they are written.
 *
 *   npx tsx tools/new-check.ts <category> <id>
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const categories = [
  'transport',
  'request',
  'response',
  'assertion',
  'signature',
  'encryption',
  'metadata',
  'certificate',
  'logout',
  'attributes',
  'authentication',
  'profile',
  'flow',
  'reading',
  'saml2int',
];

const root = join(__dirname, '..');

export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

export function checkSource(category: string, id: string): string {
  return `/** SCAFFOLD: one sentence on the failing state and why it is worth a check. */
import type { Check } from '../check';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const ${camelCase(id)}: Check = {
  id: '${id}',
  category: '${category}',
  severity: 'warning',
  title: 'SCAFFOLD: what holds when it passes',
  failureTitle: 'SCAFFOLD: what is wrong, at most 70 characters',
  why: 'SCAFFOLD: why it matters.',
  remedy: { idp: 'SCAFFOLD: what the IdP changes, or null', sp: 'SCAFFOLD: what the SP changes, or null' },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: hasAssertion,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined) return [];
    return [{ message: 'SCAFFOLD: what is wrong in this message.', place: { element: read.element } }];
  },
};
`;
}

export function testSource(category: string, id: string): string {
  const name = camelCase(id);
  return `import { expect, test } from 'vitest';
import { ${name} } from '../../../../src-main/checks/${category}/${id}';
import { failuresOf, passes } from '../../../helpers/run-check';
import { responseXml } from '../../../helpers/response-xml';

test('SCAFFOLD: a message that fails', () => {
  expect(failuresOf(${name}, responseXml())).toHaveLength(1);
});

test('SCAFFOLD: a message that passes', () => {
  expect(passes(${name}, responseXml())).toBe(true);
});
`;
}

/** The list of a category (its index.ts) with the check's import and entry at the end. */
export function registerIn(source: string, id: string): string {
  const name = camelCase(id);
  const lines = source.split('\n');
  const lastImport = lines.map((line) => line.startsWith('import ')).lastIndexOf(true);
  lines.splice(lastImport + 1, 0, `import { ${name} } from './${id}';`);
  return lines.join('\n').replace(/= \[([^\]]*)\];/, (_list, entries: string) => {
    const names = [...entries.split(',').map((entry) => entry.trim()), name].filter((entry) => entry !== '');
    return `= [\n${names.map((entry) => `  ${entry},\n`).join('')}];`;
  });
}

function write(path: string, text: string): void {
  const file = join(root, path);
  if (existsSync(file)) throw new Error(`${path} exists already`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`wrote ${path}\n`);
}

function main([category = '', id = '']: readonly string[]): void {
  if (!categories.includes(category) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    process.stderr.write(
      `error: usage: new-check <category> <id>\ncategories: ${categories.join(', ')}\nid: kebab case\n`,
    );
    process.exitCode = 2;
    return;
  }
  write(`src-main/checks/${category}/${id}.ts`, checkSource(category, id));
  write(`test/unit/checks/${category}/${id}.test.ts`, testSource(category, id));
  const list = `src-main/checks/${category}/index.ts`;
  writeFileSync(join(root, list), registerIn(readFileSync(join(root, list), 'utf8'), id));
  process.stdout.write(`registered in ${list}\n`);
}

if (process.argv[1] !== undefined && /new-check\.ts$/.test(process.argv[1])) main(process.argv.slice(2));
