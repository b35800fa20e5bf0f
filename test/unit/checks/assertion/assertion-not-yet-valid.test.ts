import { expect, test } from 'vitest';
import { assertionNotYetValid } from '../../../../src-main/checks/assertion/assertion-not-yet-valid';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const start = Date.UTC(2026, 4, 4, 11, 55, 0);
const at = (now: number) => ({ facts: { now } });

test('NotBefore is inclusive, less the skew', () => {
  expect(failuresOf(assertionNotYetValid, responseXml(), at(start - 180_001))).toHaveLength(1);
  expect(passes(assertionNotYetValid, responseXml(), at(start - 180_000))).toBe(true);
});

test('says by how much the clock is ahead', () => {
  const now = responseXml(['NotBefore="2026-05-04T11:55:00Z"', 'NotBefore="2026-05-04T12:00:00Z"']);
  expect(failuresOf(assertionNotYetValid, now, at(start + 48_000))[0]?.message).toContain(
    "The IdP's clock is 4 min 12 s ahead.",
  );
  expect(failuresOf(assertionNotYetValid, responseXml(), at(start - 252_000))[0]?.message).toContain(
    '4 min 12 s',
  );
});
