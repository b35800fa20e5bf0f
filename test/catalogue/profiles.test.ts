/** Keeps the profiles of service providers whole: data with a source, each file registered and tested. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupMappingSchema } from '../../src-main/contract/model/mapping';
import { resolveSpProfile, spProfiles } from '../../src-main/profiles/sp/registry';

const root = join(__dirname, '../..');
const folder = join(root, 'src-main/profiles/sp');
const shared = ['profile.ts', 'registry.ts'];

const files = readdirSync(folder)
  .filter((file) => !shared.includes(file))
  .map((file) => file.replace(/\.ts$/, ''));

test('there are profiles to visit, and every file is registered', () => {
  expect(files.length).toBeGreaterThanOrEqual(3);
  expect(spProfiles.map(({ id }) => id).sort()).toEqual([...files].sort());
});

test('ids are unique', () => {
  expect(new Set(spProfiles.map(({ id }) => id)).size).toBe(spProfiles.length);
});

describe.each(spProfiles.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  const source = readFileSync(join(folder, `${id}.ts`), 'utf8');
  const testFile = join(root, 'test/unit/profiles/sp', `${id}.test.ts`);

  test('is named after its file, in kebab case, and is data alone', () => {
    expect(source).toContain(`id: '${id}'`);
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(source.match(/^import .*$/gm)).toEqual(["import type { SpProfile } from './profile';"]);
    expect(source).not.toContain('=>');
  });

  test('has a unit test of its own', () => {
    expect(existsSync(testFile)).toBe(true);
    expect(readFileSync(testFile, 'utf8')).toContain(`/profiles/sp/${id}'`);
  });

  test('says where and when it was read', () => {
    expect(profile.sourceUrl).toMatch(/^https:\/\/[^/]+\/.+/);
    expect(profile.readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Date(profile.readOn).toISOString().slice(0, 10)).toBe(profile.readOn);
  });

  test('every variant resolves with the examples, and leaves no template behind', () => {
    const examples = Object.fromEntries(profile.variables.map(({ name, example }) => [name, example]));
    expect(profile.variants.length).toBeGreaterThan(0);
    for (const variant of profile.variants) {
      const chosen = variant.when ? { [variant.when.variable]: variant.when.value } : {};
      const { entityId, acsUrl } = resolveSpProfile({ id, variables: { ...examples, ...chosen } });
      expect(entityId).not.toContain('$');
      expect(acsUrl).toMatch(/^https:\/\/[^$]+$/);
    }
  });

  test('its variables are upper case and each is used', () => {
    const templates = profile.variants.map(({ entityId, acsUrl, when }) =>
      [entityId, acsUrl, when ? `$${when.variable}` : ''].join(' '),
    );
    for (const { name } of profile.variables) {
      expect(name).toMatch(/^[A-Z][A-Z_]*$/);
      expect(templates.some((template) => template.includes(`$${name}`))).toBe(true);
    }
  });

  test('its mapping is one that maps, to roles it has', () => {
    const mapping = groupMappingSchema.parse(profile.mapping);
    for (const role of [mapping.default_role, ...Object.keys(mapping.group_mappings)]) {
      expect(profile.roles).toContain(role);
    }
  });

  test('attribute names are unique, and no scaffold text is left', () => {
    const names = profile.attributes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(source + readFileSync(testFile, 'utf8')).not.toContain('SCAFFOLD');
  });
});
