import { expect, test } from 'vitest';
import { confirmationExpired } from '../../../../src-main/checks/assertion/confirmation-expired';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const end = Date.UTC(2026, 4, 4, 12, 5, 0);
const at = (now: number) => ({ facts: { now } });

test('NotOnOrAfter is exclusive: at that instant, plus the skew, it is over', () => {
  expect(failuresOf(confirmationExpired, responseXml(), at(end + 180_000))).toHaveLength(1);
  expect(passes(confirmationExpired, responseXml(), at(end + 179_999))).toBe(true);
});
