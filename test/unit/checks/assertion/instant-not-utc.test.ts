import { expect, test } from 'vitest';
import { instantNotUtc } from '../../../../src-main/checks/assertion/instant-not-utc';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const ending = (time: string) =>
  responseXml(['NotOnOrAfter="2026-05-04T13:00:00Z"', `NotOnOrAfter="${time}"`]);

test('an offset is an error that names the time in UTC', () => {
  const [failure] = failuresOf(instantNotUtc, ending('2026-05-04T15:00:00+02:00'));
  expect(failure?.expected).toBe('2026-05-04T13:00:00.000Z');
  expect(failure?.severity).toBeUndefined();
});

test('no zone at all is a warning', () => {
  expect(failuresOf(instantNotUtc, ending('2026-05-04T13:00:00'))[0]?.severity).toBe('warning');
});

test('passes UTC', () => {
  expect(passes(instantNotUtc, responseXml())).toBe(true);
});
