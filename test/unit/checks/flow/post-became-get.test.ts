import { expect, test } from 'vitest';
import { postBecameGet } from '../../../../src-main/checks/flow/post-became-get';
import {
  flowExchange,
  healthyFlow,
  inFlow,
  postedResponse,
  sentRequest,
  setCookie,
} from '../../../helpers/flow-facts';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test.each([
  [301, `${acsUrl}/`],
  [302, acsUrl.replace('https', 'http')],
  [303, acsUrl.replace('sp.', 'www.sp.')],
])('%i to %s loses the form', (status, location) => {
  const after = flowExchange({ url: location, status: 405 });
  const flow = [sentRequest(), postedResponse({ status, location }), after];
  const [failure] = failuresOf(postBecameGet, responseXml(), inFlow(flow));
  expect(failure?.message).toContain('by GET and got 405');
  expect(failure?.expected).toBe(location);
});

test('passes for a redirect into the application, for 307, and for a session that begins at the same address', () => {
  expect(passes(postBecameGet, responseXml(), inFlow(healthyFlow()))).toBe(true);
  expect(
    passes(postBecameGet, responseXml(), inFlow([postedResponse({ status: 307, location: `${acsUrl}/` })])),
  ).toBe(true);
  const own = postedResponse({ location: acsUrl, cookiesSet: [setCookie({ name: 'session' })] });
  expect(passes(postBecameGet, responseXml(), inFlow([own]))).toBe(true);
});

test('says nothing where the answer was not captured', () => {
  expect(outcomeOf(postBecameGet, responseXml(), inFlow([postedResponse({ status: null })])).verdict).toBe(
    'not-applicable',
  );
});
