import { expect, test } from 'vitest';
import { inResponseToMismatch } from '../../../../src-main/checks/response/in-response-to-mismatch';
import { requestId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('names both IDs', () => {
  const xml = responseXml([`InResponseTo="${requestId}">`, 'InResponseTo="_older">']);
  expect(failuresOf(inResponseToMismatch, xml)[0]).toMatchObject({ expected: requestId, actual: '_older' });
});

test('leaves a Response that names no request to its own check', () => {
  expect(passes(inResponseToMismatch, responseXml([` InResponseTo="${requestId}">`, '>']))).toBe(true);
});

test('passes the ID that was sent, waits when nothing is known, and leaves unsolicited ones alone', () => {
  expect(passes(inResponseToMismatch, responseXml())).toBe(true);
  const verdict = (kind: 'unknown' | 'unsolicited') =>
    outcomeOf(inResponseToMismatch, responseXml(), { facts: { correlation: { kind } } }).verdict;
  expect(verdict('unknown')).toBe('not-verified');
  expect(verdict('unsolicited')).toBe('not-applicable');
});
