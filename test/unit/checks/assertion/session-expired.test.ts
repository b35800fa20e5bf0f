import { expect, test } from 'vitest';
import { sessionExpired } from '../../../../src-main/checks/assertion/session-expired';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const at = (now: number) => ({ facts: { now } });
const end = Date.UTC(2026, 4, 4, 20, 0, 0);

test('the session ended before it began', () => {
  expect(failuresOf(sessionExpired, responseXml(), at(end + 180_000))).toHaveLength(1);
});

test('passes a session that lasts', () => {
  expect(passes(sessionExpired, responseXml(), at(end + 179_999))).toBe(true);
});
