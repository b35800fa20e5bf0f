import { expect, test } from 'vitest';
import { profileAttributeSpelling } from '../../../../src-main/checks/profile/profile-attribute-spelling';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';

test("OneLogin's User.email at nOps, and Groups at Qovery", () => {
  const [failure] = failuresOf(
    profileAttributeSpelling,
    responseXml(['Name="email"', 'Name="User.email"']),
    asksFor('nops'),
  );
  expect(failure).toMatchObject({ expected: 'User.Email', actual: 'User.email' });
  expect(failure?.message).toContain('with their case');
  expect(
    failuresOf(profileAttributeSpelling, responseXml(['"groups"', '"Groups"']), asksFor('qovery'))[0]
      ?.severity,
  ).toBe('warning');
});

test('passes the exact names, and leaves an absent one to another check', () => {
  expect(passes(profileAttributeSpelling, responseXml(), asksFor('qovery'))).toBe(true);
  expect(outcomeOf(profileAttributeSpelling, responseXml()).verdict).toBe('not-applicable');
});
