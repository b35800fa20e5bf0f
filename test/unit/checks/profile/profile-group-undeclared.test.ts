import { expect, test } from 'vitest';
import { profileGroupUndeclared } from '../../../../src-main/checks/profile/profile-group-undeclared';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';
const declaring = (...groups: string[]): ReturnType<typeof asksFor> =>
  asksFor('ovhcloud', {
    mapping: { default_role: 'NONE', enforce_group_sync: true, group_mappings: { ADMIN: groups } },
  });

test('another group, and one in another case', () => {
  expect(failuresOf(profileGroupUndeclared, responseXml(), declaring('Engineering'))[0]?.message).toContain(
    '"Not in valid groups"',
  );
  expect(failuresOf(profileGroupUndeclared, responseXml(), declaring('Admins'))[0]?.message).toContain(
    'admins is close to Admins',
  );
});

test('passes one declared group among others; without declared groups nothing is known', () => {
  expect(passes(profileGroupUndeclared, responseXml(), declaring('Engineering', 'admins'))).toBe(true);
  expect(outcomeOf(profileGroupUndeclared, responseXml(), asksFor('ovhcloud')).verdict).toBe(
    'not-applicable',
  );
});
