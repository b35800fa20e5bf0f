import { expect, test } from 'vitest';
import { instantFractionLong } from '../../../../src-main/checks/assertion/instant-fraction-long';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const at = 'AuthnInstant="2026-05-04T12:00:00Z"';

test('seven digits', () => {
  expect(
    failuresOf(instantFractionLong, responseXml([at, 'AuthnInstant="2026-05-04T12:00:00.1234567Z"'])),
  ).toHaveLength(1);
});

test('passes six', () => {
  expect(passes(instantFractionLong, responseXml([at, 'AuthnInstant="2026-05-04T12:00:00.123456Z"']))).toBe(
    true,
  );
});
