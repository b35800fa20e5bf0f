import { expect, test } from 'vitest';
import { validityUnlimited } from '../../../../src-main/checks/assertion/validity-unlimited';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('Conditions without an end', () => {
  const xml = responseXml([' NotOnOrAfter="2026-05-04T13:00:00Z">', '>']);
  expect(failuresOf(validityUnlimited, xml)[0]?.message).toContain('no NotOnOrAfter');
});

test('passes with an end', () => {
  expect(passes(validityUnlimited, responseXml())).toBe(true);
});
