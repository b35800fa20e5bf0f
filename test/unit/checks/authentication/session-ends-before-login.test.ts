import { expect, test } from 'vitest';
import { sessionEndsBeforeLogin } from '../../../../src-main/checks/authentication/session-ends-before-login';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const until = (instant: string) =>
  responseXml(['SessionNotOnOrAfter="2026-05-04T20:00:00Z"', `SessionNotOnOrAfter="${instant}"`]);

test('the same instant is too early, one second later is not', () => {
  expect(failuresOf(sessionEndsBeforeLogin, until('2026-05-04T12:00:00Z'))).toHaveLength(1);
  expect(passes(sessionEndsBeforeLogin, until('2026-05-04T12:00:01Z'))).toBe(true);
});
