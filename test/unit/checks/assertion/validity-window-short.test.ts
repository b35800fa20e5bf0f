import { expect, test } from 'vitest';
import { validityWindowShort } from '../../../../src-main/checks/assertion/validity-window-short';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const end = 'NotOnOrAfter="2026-05-04T13:00:00Z"';

test('ten seconds', () => {
  expect(
    failuresOf(validityWindowShort, responseXml([end, 'NotOnOrAfter="2026-05-04T12:00:10Z"']))[0]?.actual,
  ).toBe('10 s');
});

test('passes 30 seconds', () => {
  expect(passes(validityWindowShort, responseXml([end, 'NotOnOrAfter="2026-05-04T12:00:30Z"']))).toBe(true);
});
