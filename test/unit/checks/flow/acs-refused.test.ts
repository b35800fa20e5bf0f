import { expect, test } from 'vitest';
import { acsRefused } from '../../../../src-main/checks/flow/acs-refused';
import { healthyFlow, inFlow, postedResponse, sentRequest } from '../../../helpers/flow-facts';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each([
  [413, 'larger than the server allows'],
  [405, 'takes no POST'],
  [502, 'failed on its own side'],
  [451, 'it refused'],
])('%i', (status, meaning) => {
  const flow = [sentRequest(), postedResponse({ status, location: null })];
  expect(failuresOf(acsRefused, responseXml(), inFlow(flow))[0]?.message).toContain(meaning);
});

test('passes when the ACS sends the browser on', () => {
  expect(passes(acsRefused, responseXml(), inFlow(healthyFlow()))).toBe(true);
});
