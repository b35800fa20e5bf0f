import { expect, test } from 'vitest';
import { cookieOfOtherHost } from '../../../../src-main/checks/flow/cookie-of-other-host';
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

const began = (url: string, domain: string | null = null) =>
  inFlow([
    loginPage({ url, cookiesSet: [setCookie({ domain })] }),
    sentRequest(),
    postedResponse({ cookiesSent: [] }),
  ]);

test('the login began at another host name', () => {
  const [failure] = failuresOf(cookieOfOtherHost, responseXml(), began('https://www.sp.example.com/login'));
  expect(failure).toMatchObject({ expected: 'www.sp.example.com', actual: 'sp.example.com' });
});

test('passes at the same host, and for a Domain both share', () => {
  expect(passes(cookieOfOtherHost, responseXml(), inFlow(healthyFlow()))).toBe(true);
  expect(
    passes(cookieOfOtherHost, responseXml(), began('https://www.example.com/login', '.example.com')),
  ).toBe(true);
});
