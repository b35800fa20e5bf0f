import { expect, test } from 'vitest';
import { nops } from '../../../../src-main/profiles/sp/nops';
import { resolveSpProfile } from '../../../../src-main/profiles/sp/registry';

test('both addresses are the tenant’s own', () => {
  const variables = { ENTITY_ID: 'urn:tenant', ACS_URL: 'https://tenant.example/acs' };
  expect(resolveSpProfile({ id: 'nops', variables })).toMatchObject({
    entityId: 'urn:tenant',
    acsUrl: 'https://tenant.example/acs',
  });
  expect(() => resolveSpProfile({ id: 'nops', variables: { ENTITY_ID: 'urn:tenant' } })).toThrow(
    'The profile nops needs the variable ACS_URL',
  );
});

test('attribute names keep their case', () => {
  expect(nops.attributes.map(({ name }) => name)).toEqual([
    'User.Email',
    'User.FirstName',
    'User.LastName',
    'User.groups',
  ]);
});
