import { expect, test } from 'vitest';
import { profileOtherCustomer } from '../../../../src-main/checks/profile/profile-other-customer';
import { responseXml, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';
const forAudience = (audience: string): string => responseXml([spEntityId, audience]);

test('the connection of somebody else', () => {
  expect(
    failuresOf(profileOtherCustomer, forAudience('urn:auth0:qovery:globex'), asksFor('qovery'))[0]?.message,
  ).toBe('The audience names globex, the connection is acme.');
});

test('passes the own one, and leaves a foreign audience to audience-mismatch', () => {
  expect(passes(profileOtherCustomer, forAudience('urn:auth0:qovery:acme'), asksFor('qovery'))).toBe(true);
  expect(passes(profileOtherCustomer, responseXml(), asksFor('qovery'))).toBe(true);
});
