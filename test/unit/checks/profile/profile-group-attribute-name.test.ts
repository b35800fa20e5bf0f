import { expect, test } from 'vitest';
import { profileGroupAttributeName } from '../../../../src-main/checks/profile/profile-group-attribute-name';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';

test("Google's Group at OVHcloud", () => {
  expect(
    failuresOf(profileGroupAttributeName, responseXml(['"groups"', '"Group"']), asksFor('ovhcloud'))[0]
      ?.message,
  ).toContain('Group Attribute Name');
});

test('passes the name the guide begins with', () => {
  expect(passes(profileGroupAttributeName, responseXml(), asksFor('ovhcloud'))).toBe(true);
});
