import { expect, test } from 'vitest';
import { validityWindowLong } from '../../../../src-main/checks/assertion/validity-window-long';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const end = 'NotOnOrAfter="2026-05-04T12:05:00Z"';

test('two days', () => {
  expect(
    failuresOf(validityWindowLong, responseXml([end, 'NotOnOrAfter="2026-05-06T12:00:00Z"']))[0]?.actual,
  ).toBe('2 d');
});

test('passes a day to the second', () => {
  expect(passes(validityWindowLong, responseXml([end, 'NotOnOrAfter="2026-05-05T12:00:00Z"']))).toBe(true);
});
