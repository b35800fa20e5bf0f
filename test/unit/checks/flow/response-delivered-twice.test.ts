import { expect, test } from 'vitest';
import { responseDeliveredTwice } from '../../../../src-main/checks/flow/response-delivered-twice';
import { judgedAt, responseXml } from '../../../helpers/response-xml';
import { healthyFlow, inFlow, postedResponse, sentRequest } from '../../../helpers/flow-facts';
import { failuresOf, passes } from '../../../helpers/run-check';

test('the same Response was posted before', () => {
  const flow = [
    sentRequest(),
    postedResponse({ at: judgedAt - 3000 }),
    postedResponse({ status: 403, location: null }),
  ];
  const [failure] = failuresOf(responseDeliveredTwice, responseXml(), inFlow(flow));
  expect(failure?.severity).toBe('error');
  expect(failure?.message).toBe('The same Response was posted 3 s before and answered with 302.');
});

test('passes for the first delivery, and when it went through another address', () => {
  expect(passes(responseDeliveredTwice, responseXml(), inFlow(healthyFlow()))).toBe(true);
  const relayed = [postedResponse({ url: 'https://broker.example.com/acs' }), postedResponse()];
  expect(passes(responseDeliveredTwice, responseXml(), inFlow(relayed))).toBe(true);
});
