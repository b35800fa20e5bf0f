import { expect, test } from 'vitest';
import { instantLeapSecond } from '../../../../src-main/checks/assertion/instant-leap-second';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const at = 'AuthnInstant="2026-05-04T12:00:00Z"';

test('second 60', () => {
  expect(
    failuresOf(instantLeapSecond, responseXml([at, 'AuthnInstant="2026-06-30T23:59:60Z"'])),
  ).toHaveLength(1);
});

test('passes second 59, and minute 59', () => {
  expect(passes(instantLeapSecond, responseXml([at, 'AuthnInstant="2026-06-30T23:59:59Z"']))).toBe(true);
});
