import { expect, test } from 'vitest';
import { profileAttributeConsequence } from '../../../../src-main/checks/profile/profile-attribute-consequence';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';

const upn = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn';

test('OVHcloud without the UPN', () => {
  expect(failuresOf(profileAttributeConsequence, responseXml(), asksFor('ovhcloud'))[0]?.message).toContain(
    'e-mail address is not shown',
  );
});

test('passes with it', () => {
  expect(
    passes(profileAttributeConsequence, responseXml(['Name="email"', `Name="${upn}"`]), asksFor('ovhcloud')),
  ).toBe(true);
});
