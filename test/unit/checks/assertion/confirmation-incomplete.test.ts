import { expect, test } from 'vitest';
import { confirmationIncomplete } from '../../../../src-main/checks/assertion/confirmation-incomplete';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each([
  [` Recipient="${acsUrl}"`, 'states no Recipient'],
  [' NotOnOrAfter="2026-05-04T12:05:00Z"', 'states no NotOnOrAfter'],
])('without%s', (part, words) => {
  expect(failuresOf(confirmationIncomplete, responseXml([part, '']))[0]?.message).toContain(words);
});

test('passes when both are there', () => {
  expect(passes(confirmationIncomplete, responseXml())).toBe(true);
});
