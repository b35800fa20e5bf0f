import { expect, test } from 'vitest';
import { listChecks, listFlavours, listProfiles, listScenarios } from '../../../src-main/app/catalogue';
import {
  catalogueCheckSchema,
  catalogueFlavourSchema,
  catalogueProfileSchema,
} from '../../../src-main/contract/model/workbench';

test('everything listed has the promised form', () => {
  expect(listChecks().length).toBeGreaterThan(25);
  for (const check of listChecks()) catalogueCheckSchema.parse(check);
  for (const flavour of listFlavours()) catalogueFlavourSchema.parse(flavour);
  for (const profile of listProfiles()) catalogueProfileSchema.parse(profile);
  expect(listFlavours().map(({ id }) => id)).toEqual(['generic', 'okta']);
  expect(listProfiles().map(({ id }) => id)).toEqual(['ovhcloud', 'qovery', 'nops']);
  expect(listScenarios()).toEqual([]);
});

test('a check names the sentences it rests on', () => {
  const audience = listChecks().find(({ id }) => id === 'audience-mismatch');
  expect(audience?.citations.map(({ section }) => section)).toContain('2.5.1.4');
});
