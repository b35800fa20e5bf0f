import { expect, test } from 'vitest';
import { assertionExpired } from '../../../../src-main/checks/assertion/assertion-expired';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const end = Date.UTC(2026, 4, 4, 13, 0, 0);
const at = (now: number) => ({ facts: { now } });

test('NotOnOrAfter is exclusive: at that instant, plus the skew, it is over', () => {
  expect(failuresOf(assertionExpired, responseXml(), at(end + 180_000))).toHaveLength(1);
  expect(passes(assertionExpired, responseXml(), at(end + 179_999))).toBe(true);
});

test('says how long ago', () => {
  expect(failuresOf(assertionExpired, responseXml(), at(end + 252_000))[0]?.message).toContain('4 min 12 s');
});
