import { expect, test } from 'vitest';
import { profileRolesAmbiguous } from '../../../../src-main/checks/profile/profile-roles-ambiguous';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';
const mapped = (sync: boolean, group_mappings: Record<string, string[]>): ReturnType<typeof asksFor> =>
  asksFor('qovery', { mapping: { default_role: 'viewer', enforce_group_sync: sync, group_mappings } });

test('two roles for one user', () => {
  const [failure] = failuresOf(
    profileRolesAmbiguous,
    responseXml(),
    mapped(true, { admin: ['admins'], viewer: ['users'] }),
  );
  expect(failure).toMatchObject({ actual: 'admin, viewer' });
});

test('passes two groups of one role; without sync no role comes of groups', () => {
  expect(passes(profileRolesAmbiguous, responseXml(), mapped(true, { admin: ['admins', 'users'] }))).toBe(
    true,
  );
  expect(
    outcomeOf(profileRolesAmbiguous, responseXml(), mapped(false, { admin: ['admins'], viewer: ['users'] }))
      .verdict,
  ).toBe('not-applicable');
});
