import { expect, test } from 'vitest';
import { ovhcloud } from '../../../../src-main/profiles/sp/ovhcloud';
import { resolveSpProfile } from '../../../../src-main/profiles/sp/registry';

test.each([
  [undefined, 'https://www.ovhcloud.com/eu/auth/', 'https://www.ovhcloud.com/eu/auth/saml/acs'],
  ['eu', 'https://www.ovhcloud.com/eu/auth/', 'https://www.ovhcloud.com/eu/auth/saml/acs'],
  ['CA', 'https://www.ovhcloud.com/ca/auth/', 'https://www.ovhcloud.com/ca/auth/saml/acs'],
  ['us', 'https://us.ovhcloud.com/auth/', 'https://us.ovhcloud.com/auth/'],
])('region %s', (region, entityId, acsUrl) => {
  const variables: Record<string, string> = region === undefined ? {} : { REGION: region };
  expect(resolveSpProfile({ id: 'ovhcloud', variables })).toMatchObject({ entityId, acsUrl });
});

test('another region is an error that lists the regions', () => {
  expect(() => resolveSpProfile({ id: 'ovhcloud', variables: { REGION: 'apac' } })).toThrow(
    'The profile ovhcloud has no variant for the variables given',
  );
});

test('asks for the upn claim, and refuses users without a declared group', () => {
  expect(ovhcloud.attributes.filter(({ required }) => required).map(({ name }) => name)).toEqual([
    'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn',
  ]);
  expect(ovhcloud.mapping.unmatched_user).toBe('refuse');
});
