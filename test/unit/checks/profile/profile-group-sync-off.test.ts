import { expect, test } from 'vitest';
import { profileGroupSyncOff } from '../../../../src-main/checks/profile/profile-group-sync-off';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';
const synced = (enforce_group_sync: boolean): ReturnType<typeof asksFor> =>
  asksFor('qovery', {
    mapping: { default_role: 'viewer', enforce_group_sync, group_mappings: { admin: ['admins'] } },
  });

test('sync is off', () => {
  expect(failuresOf(profileGroupSyncOff, responseXml(), synced(false))[0]?.message).toContain('not used');
});

test('passes when it is on', () => {
  expect(passes(profileGroupSyncOff, responseXml(), synced(true))).toBe(true);
});
