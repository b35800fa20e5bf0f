import { expect, test } from 'vitest';
import { responseLate } from '../../../../src-main/checks/flow/response-late';
import { judgedAt, responseXml } from '../../../helpers/response-xml';
import { healthyFlow, inFlow, postedResponse, sentRequest } from '../../../helpers/flow-facts';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const MINUTE = 60_000;

test('more than a quarter of an hour; a warning where the SP refused', () => {
  const asked = sentRequest({ at: judgedAt - 40 * MINUTE });
  expect(failuresOf(responseLate, responseXml(), inFlow([asked, postedResponse()]))[0]).toMatchObject({
    severity: 'notice',
    actual: '40 min',
  });
  const refused = [asked, postedResponse({ status: 403 })];
  expect(failuresOf(responseLate, responseXml(), inFlow(refused))[0]?.severity).toBe('warning');
});

test('passes within that time; says nothing without the request', () => {
  expect(passes(responseLate, responseXml(), inFlow(healthyFlow()))).toBe(true);
  expect(outcomeOf(responseLate, responseXml(), inFlow([postedResponse()])).verdict).toBe('not-applicable');
});
