import { expect, test } from 'vitest';
import { cookieNotSent } from '../../../../src-main/checks/flow/cookie-not-sent';
import {
  healthyFlow,
  inFlow,
  loginPage,
  postedResponse,
  sentRequest,
  setCookie,
} from '../../../helpers/flow-facts';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test('the cookie is missing for no reason its attributes give', () => {
  const flow = [
    loginPage(),
    sentRequest(),
    postedResponse({ cookiesSent: [], cookiesHeld: [{ name: 'sp_state', reason: 'ThirdPartyPhaseout' }] }),
  ];
  const [failure] = failuresOf(cookieNotSent, responseXml(), inFlow(flow));
  expect(failure?.message).toContain('ThirdPartyPhaseout');
});

test('its path does not cover the ACS', () => {
  const flow = [
    loginPage({ cookiesSet: [setCookie({ path: '/login' })] }),
    sentRequest(),
    postedResponse({ cookiesSent: [] }),
  ];
  expect(failuresOf(cookieNotSent, responseXml(), inFlow(flow))[0]?.message).toContain('/login');
});

test('passes when it came, when another check says why, or when another cookie did its work', () => {
  expect(passes(cookieNotSent, responseXml(), inFlow(healthyFlow()))).toBe(true);
  const dropped = [
    loginPage({ cookiesSet: [setCookie({ secure: false })] }),
    sentRequest(),
    postedResponse({ cookiesSent: [] }),
  ];
  expect(passes(cookieNotSent, responseXml(), inFlow(dropped))).toBe(true);
  const two = [
    loginPage({ cookiesSet: [setCookie(), setCookie({ name: 'other' })] }),
    sentRequest(),
    postedResponse(),
  ];
  expect(passes(cookieNotSent, responseXml(), inFlow(two))).toBe(true);
});
