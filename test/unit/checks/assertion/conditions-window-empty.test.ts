import { expect, test } from 'vitest';
import { conditionsWindowEmpty } from '../../../../src-main/checks/assertion/conditions-window-empty';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const window = 'NotBefore="2026-05-04T11:55:00Z" NotOnOrAfter="2026-05-04T13:00:00Z"';

test('exchanged, and equal', () => {
  const exchanged = responseXml([
    window,
    'NotBefore="2026-05-04T13:00:00Z" NotOnOrAfter="2026-05-04T11:55:00Z"',
  ]);
  expect(failuresOf(conditionsWindowEmpty, exchanged)[0]?.message).toContain('1 h 5 min after');
  const equal = responseXml([window, 'NotBefore="2026-05-04T13:00:00Z" NotOnOrAfter="2026-05-04T13:00:00Z"']);
  expect(failuresOf(conditionsWindowEmpty, equal)[0]?.message).toContain('the same as');
});

test('passes a millisecond', () => {
  const short = responseXml([
    window,
    'NotBefore="2026-05-04T12:00:00.000Z" NotOnOrAfter="2026-05-04T12:00:00.001Z"',
  ]);
  expect(passes(conditionsWindowEmpty, short)).toBe(true);
});
