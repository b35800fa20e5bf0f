/**
 * Makes the profile of a service provider: its file, its unit test and its line in the registry. What it
 * writes says `SCAFFOLD` where facts are needed; the catalogue test fails until they are written.
 *
 *   npx tsx tools/new-profile.ts <id>
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { camelCase } from './new-check';

const root = join(__dirname, '..');

export function profileSource(id: string): string {
  return `/** SCAFFOLD: one sentence on what sets this application apart. */
import type { SpProfile } from './profile';

export const ${camelCase(id)}: SpProfile = {
  id: '${id}',
  name: 'SCAFFOLD: its name',
  description: 'SCAFFOLD: what sets it apart, at most 60 characters',
  variables: [{ name: 'TENANT', description: 'SCAFFOLD: where it is found', example: 'acme', default: null }],
  variants: [
    {
      id: 'default',
      name: 'SCAFFOLD: its name',
      when: null,
      entityId: 'https://SCAFFOLD.example/$TENANT',
      acsUrl: 'https://SCAFFOLD.example/$TENANT/acs',
    },
  ],
  attributes: [{ name: 'email', required: true, from: 'email', note: null }],
  groupAttributes: [],
  roles: [],
  nameIdFormats: [],
  console: [{ label: 'SCAFFOLD: a field of its console', value: { own: 'metadata-xml' }, hint: null }],
  mapping: { default_role: 'SCAFFOLD', enforce_group_sync: true, group_mappings: {} },
  notes: [],
  sourceUrl: 'https://SCAFFOLD.example/guide',
  readOn: 'SCAFFOLD: YYYY-MM-DD',
};
`;
}

export function testSource(id: string): string {
  return `import { expect, test } from 'vitest';
import { ${camelCase(id)} } from '../../../../src-main/profiles/sp/${id}';
import { resolveSpProfile } from '../../../../src-main/profiles/sp/registry';

test('SCAFFOLD: its addresses, as its guide has them', () => {
  expect(resolveSpProfile({ id: '${id}', variables: { TENANT: 'acme' } })).toMatchObject({
    entityId: 'https://SCAFFOLD.example/acme',
    acsUrl: 'https://SCAFFOLD.example/acme/acs',
  });
});

test('SCAFFOLD: its attributes, letter by letter', () => {
  expect(${camelCase(id)}.attributes.map(({ name }) => name)).toEqual(['email']);
});
`;
}

/** The registry with the profile's import, sorted in, and its entry at the end. */
export function registerIn(source: string, id: string): string {
  const name = camelCase(id);
  const line = `import { ${name} } from './${id}';`;
  const lines = source.split('\n');
  const imports = lines.filter((each) => /^import .* from '\.\//.test(each));
  const pathOf = (each: string): string => /from '(.*)'/.exec(each)?.[1] ?? '';
  const after = imports.find((each) => pathOf(each) > pathOf(line));
  const at = after === undefined ? lines.lastIndexOf(imports.at(-1) ?? '') + 1 : lines.indexOf(after);
  lines.splice(at, 0, line);
  return lines
    .join('\n')
    .replace(
      /(export const spProfiles: readonly SpProfile\[\] = \[)([^\]]*)\]/,
      (_whole, start: string, entries: string) =>
        `${start}${[...entries.split(',').map((entry) => entry.trim()), name].filter(Boolean).join(', ')}]`,
    );
}

function main([id = '']: readonly string[]): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    process.stderr.write('error: usage: new-profile <id>, the id in kebab case\n');
    process.exitCode = 2;
    return;
  }
  const files = [
    [`src-main/profiles/sp/${id}.ts`, profileSource(id)],
    [`test/unit/profiles/sp/${id}.test.ts`, testSource(id)],
  ] as const;
  const taken = files.find(([path]) => existsSync(join(root, path)));
  if (taken) {
    process.stderr.write(`error: ${taken[0]} exists already\n`);
    process.exitCode = 2;
    return;
  }
  for (const [path, text] of files) {
    writeFileSync(join(root, path), text);
    process.stdout.write(`wrote ${path}\n`);
  }
  const registry = join(root, 'src-main/profiles/sp/registry.ts');
  writeFileSync(registry, registerIn(readFileSync(registry, 'utf8'), id));
  process.stdout.write('registered in src-main/profiles/sp/registry.ts\n');
}

if (process.argv[1] !== undefined && /new-profile\.ts$/.test(process.argv[1])) main(process.argv.slice(2));
