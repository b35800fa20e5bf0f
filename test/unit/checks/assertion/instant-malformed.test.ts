import { expect, test } from 'vitest';
import { instantMalformed } from '../../../../src-main/checks/assertion/instant-malformed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each(['2026-05-04 13:00:00', '2026-02-30T00:00:00Z', '2026-06-30T23:59:60Z', ''])(
  '"%s" is no time',
  (time) => {
    const xml = responseXml(['NotOnOrAfter="2026-05-04T13:00:00Z"', `NotOnOrAfter="${time}"`]);
    expect(failuresOf(instantMalformed, xml)).toMatchObject([{ actual: time }]);
  },
);

test.each(['2026-05-04T13:00:00.1234567Z', '2026-05-04T13:00:00+02:00'])('%s is one', (time) => {
  expect(
    passes(instantMalformed, responseXml(['NotOnOrAfter="2026-05-04T13:00:00Z"', `NotOnOrAfter="${time}"`])),
  ).toBe(true);
});
