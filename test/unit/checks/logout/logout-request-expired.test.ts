import { expect, test } from 'vitest';
import { logoutRequestExpired } from '../../../../src-main/checks/logout/logout-request-expired';
import { change, logoutRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const until = (instant: string) =>
  change(logoutRequestXml, ['Version="2.0"', `Version="2.0" NotOnOrAfter="${instant}"`]);

test('the end itself, with the skew, is outside; one second later inside', () => {
  expect(failuresOf(logoutRequestExpired, until('2026-05-04T11:58:00Z'))[0]?.message).toContain('3 min ago');
  expect(passes(logoutRequestExpired, until('2026-05-04T11:58:01Z'))).toBe(true);
});

test('without an end there is nothing to judge', () => {
  expect(outcomeOf(logoutRequestExpired, logoutRequestXml).verdict).toBe('not-applicable');
});
