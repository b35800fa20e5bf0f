import { expect, test } from 'vitest';
import { profileGroupSeparator } from '../../../../src-main/checks/profile/profile-group-separator';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';

test('a comma in a group name at Qovery', () => {
  expect(
    failuresOf(profileGroupSeparator, responseXml(['>admins<', '>Sales, EMEA<']), asksFor('qovery'))[0]
      ?.actual,
  ).toBe('Sales, EMEA');
});

test('passes plain names; OVHcloud splits nothing', () => {
  expect(passes(profileGroupSeparator, responseXml(), asksFor('qovery'))).toBe(true);
  expect(outcomeOf(profileGroupSeparator, responseXml(), asksFor('ovhcloud')).verdict).toBe('not-applicable');
});
