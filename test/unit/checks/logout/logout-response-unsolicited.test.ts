import { expect, test } from 'vitest';
import { logoutResponseUnsolicited } from '../../../../src-main/checks/logout/logout-response-unsolicited';
import { logoutRequestXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const response = logoutRequestXml.replaceAll('LogoutRequest', 'LogoutResponse');
const facts = { correlation: { kind: 'unknown' } as const };

test('answers nothing', () => {
  expect(failuresOf(logoutResponseUnsolicited, response, { facts })).toHaveLength(1);
});

test('passes an answer; a known request is a matter of another check', () => {
  const answer = response.replace('Version="2.0"', 'Version="2.0" InResponseTo="_x"');
  expect(passes(logoutResponseUnsolicited, answer, { facts })).toBe(true);
  expect(outcomeOf(logoutResponseUnsolicited, response).verdict).toBe('not-applicable');
});
