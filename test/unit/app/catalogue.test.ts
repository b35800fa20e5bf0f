import { expect, test } from 'vitest';
import { listChecks, listFlavours, listProfiles, listScenarios } from '../../../src-main/app/catalogue';
import {
  catalogueCheckSchema,
  catalogueFlavourSchema,
  catalogueProfileSchema,
  catalogueScenarioSchema,
  flavourIds,
} from '../../../src-main/contract/model/workbench';

test('everything listed has the promised form', () => {
  expect(listChecks().length).toBeGreaterThan(25);
  for (const check of listChecks()) catalogueCheckSchema.parse(check);
  for (const flavour of listFlavours()) catalogueFlavourSchema.parse(flavour);
  for (const profile of listProfiles()) catalogueProfileSchema.parse(profile);
  expect(listFlavours().map(({ id }) => id)).toEqual([...flavourIds]);
  expect(listProfiles().map(({ id }) => id)).toEqual(['ovhcloud', 'qovery', 'nops']);
  for (const scenario of listScenarios()) catalogueScenarioSchema.parse(scenario);
});

test('a scenario says where to read more, whatever it refers to, and whether a login can be answered with it', () => {
  const find = (id: string) => listScenarios().find((scenario) => scenario.id === id);
  expect(find('two-signed-infos')).toMatchObject({
    reference: 'CVE-2025-29774',
    referenceUrl: 'https://nvd.nist.gov/vuln/detail/CVE-2025-29774',
    answersLogin: true,
  });
  expect(find('xsw-3')?.reference).toContain('On Breaking SAML');
  expect(find('audience-other')?.reference).toBe('SAML Core 2.0, 2.5.1.4');
  expect(find('both-signed')).toMatchObject({ reference: null, referenceUrl: null });
  expect(find('replay')?.answersLogin).toBe(false);
  expect(find('logout-unsigned')?.answersLogin).toBe(false);
});

test('a check names the sentences it rests on', () => {
  const audience = listChecks().find(({ id }) => id === 'audience-mismatch');
  expect(audience?.citations.map(({ section }) => section)).toContain('2.5.1.4');
});
