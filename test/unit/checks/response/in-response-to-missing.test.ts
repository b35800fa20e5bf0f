import { expect, test } from 'vitest';
import { inResponseToMissing } from '../../../../src-main/checks/response/in-response-to-missing';
import { requestId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('a Response to a request has to say so', () => {
  const xml = responseXml([` InResponseTo="${requestId}">`, '>']);
  expect(failuresOf(inResponseToMissing, xml)[0]).toMatchObject({ expected: requestId, actual: null });
});

test('passes any InResponseTo; whether it is the right one is another question', () => {
  expect(passes(inResponseToMissing, responseXml())).toBe(true);
  expect(
    passes(inResponseToMissing, responseXml([`InResponseTo="${requestId}">`, 'InResponseTo="_old">'])),
  ).toBe(true);
});

test('asks nothing when no request is known', () => {
  const facts = { correlation: { kind: 'unknown' } as const };
  expect(outcomeOf(inResponseToMissing, responseXml(), { facts }).verdict).toBe('not-applicable');
});
