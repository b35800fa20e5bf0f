/**
 * Makes a check: its file, its unit test and its line in the registry. What it writes says `SCAFFOLD` where
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

/** The registry with the check's import and entry behind the last one of its category, or at the end. */
export function registerIn(source: string, category: string, id: string): string {
  const name = camelCase(id);
  const lines = source.split('\n');
  const sameCategory = lines.map((line) => new RegExp(`from '\\./${category}/`).test(line)).lastIndexOf(true);
  const anyImport = lines.map((line) => line.startsWith('import { ')).lastIndexOf(true);
  const after = sameCategory === -1 ? anyImport : sameCategory;
  const neighbour = /import \{ (\w+) \}/.exec(lines[after] ?? '')?.[1];
  lines.splice(after + 1, 0, `import { ${name} } from './${category}/${id}';`);
  const entry = lines.indexOf(`  ${neighbour ?? ''},`);
  const end = lines.indexOf('];');
  lines.splice(entry === -1 ? end : entry + 1, 0, `  ${name},`);
  return lines.join('\n');
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
  const registry = join(root, 'src-main/checks/registry.ts');
  writeFileSync(registry, registerIn(readFileSync(registry, 'utf8'), category, id));
  process.stdout.write('registered in src-main/checks/registry.ts\n');
}

if (process.argv[1] !== undefined && /new-check\.ts$/.test(process.argv[1])) main(process.argv.slice(2));
