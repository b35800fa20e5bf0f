import { expect, test } from 'vitest';
import { requestOutdated } from '../../../../src-main/checks/flow/request-outdated';
import { judgedAt, responseXml } from '../../../helpers/response-xml';
import { healthyFlow, inFlow, postedResponse, sentRequest } from '../../../helpers/flow-facts';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const later = sentRequest({ at: judgedAt - 1000 }, '_request2');

test('the SP had asked again before the answer came', () => {
  const [failure] = failuresOf(
    requestOutdated,
    responseXml(),
    inFlow([sentRequest(), later, postedResponse()]),
  );
  expect(failure).toMatchObject({ expected: '_request2', actual: '_request1', severity: 'warning' });
  const refused = [sentRequest(), later, postedResponse({ status: 403 })];
  expect(failuresOf(requestOutdated, responseXml(), inFlow(refused))[0]?.severity).toBe('error');
});

test('passes for the latest request; says nothing without one', () => {
  expect(passes(requestOutdated, responseXml(), inFlow(healthyFlow()))).toBe(true);
  expect(outcomeOf(requestOutdated, responseXml(), inFlow([postedResponse()])).verdict).toBe(
    'not-applicable',
  );
});
