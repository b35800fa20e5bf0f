import { expect, test } from 'vitest';
import { cookieWithoutSecure } from '../../../../src-main/checks/flow/cookie-without-secure';
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

test('SameSite=None without Secure is dropped by the browser', () => {
  const flow = [
    loginPage({ cookiesSet: [setCookie({ secure: false })] }),
    sentRequest(),
    postedResponse({ cookiesSent: [], status: 403 }),
  ];
  expect(failuresOf(cookieWithoutSecure, responseXml(), inFlow(flow))).toMatchObject([
    { actual: 'SameSite=None', severity: 'error' },
  ]);
});

test('a Secure cookie is not sent to an ACS without TLS', () => {
  const flow = [
    loginPage(),
    sentRequest(),
    postedResponse({ cookiesSent: [], url: 'http://sp.example.com/saml/acs' }),
  ];
  expect(failuresOf(cookieWithoutSecure, responseXml(), inFlow(flow))).toMatchObject([
    { expected: 'an ACS on https', severity: 'warning' },
  ]);
});

test('passes when the cookie came', () => {
  expect(passes(cookieWithoutSecure, responseXml(), inFlow(healthyFlow()))).toBe(true);
});
