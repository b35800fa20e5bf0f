import { expect, test } from 'vitest';
import { profileAcsParameter } from '../../../../src-main/checks/profile/profile-acs-parameter';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { asksFor } from '../../../helpers/vendor-profile';
const url = 'https://auth.qovery.com/login/callback';
const at = (address: string): string => responseXml([acsUrl, address], [acsUrl, address]);

test('no parameter, and that of another customer', () => {
  expect(failuresOf(profileAcsParameter, at(url), asksFor('qovery'))).toHaveLength(2);
  expect(
    failuresOf(profileAcsParameter, at(`${url}?connection=other`), asksFor('qovery'))[0]?.message,
  ).toContain('instead of ?connection=acme');
});

test('passes the whole address, and leaves another host to recipient-mismatch', () => {
  expect(passes(profileAcsParameter, at(`${url}?connection=acme`), asksFor('qovery'))).toBe(true);
  expect(passes(profileAcsParameter, responseXml(), asksFor('qovery'))).toBe(true);
});
