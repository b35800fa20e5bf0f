import { expect, test } from 'vitest';
import { profileGroupsMissing } from '../../../../src-main/checks/profile/profile-groups-missing';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';
const without = responseXml().replace(/<saml:Attribute Name="groups">[\s\S]*?<\/saml:Attribute>/, '');

test("OVHcloud's words", () => {
  expect(failuresOf(profileGroupsMissing, without, asksFor('ovhcloud'))[0]?.message).toContain(
    '"Not in valid groups"',
  );
});

test('passes groups; Qovery has a default role', () => {
  expect(passes(profileGroupsMissing, responseXml(), asksFor('ovhcloud'))).toBe(true);
  expect(outcomeOf(profileGroupsMissing, without, asksFor('qovery')).verdict).toBe('not-applicable');
});
