import { expect, test } from 'vitest';
import { unsolicitedInResponseTo } from '../../../../src-main/checks/response/unsolicited-in-response-to';
import { requestId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const unsolicited = { facts: { correlation: { kind: 'unsolicited' } as const } };

test('nobody asked, yet both places claim a request', () => {
  expect(failuresOf(unsolicitedInResponseTo, responseXml(), unsolicited)).toHaveLength(2);
});

test('passes without InResponseTo', () => {
  const xml = responseXml([` InResponseTo="${requestId}">`, '>'], [` InResponseTo="${requestId}"`, '']);
  expect(passes(unsolicitedInResponseTo, xml, unsolicited)).toBe(true);
});
