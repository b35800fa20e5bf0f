import { expect, test } from 'vitest';
import { cookieHeldBySameSite } from '../../../../src-main/checks/flow/cookie-held-by-same-site';
import {
  flowExchange,
  healthyFlow,
  inFlow,
  loginPage,
  postedResponse,
  sentRequest,
  setCookie,
} from '../../../helpers/flow-facts';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const withCookie = (
  sameSite: 'Lax' | 'Strict' | 'None' | null,
  posted = postedResponse({ cookiesSent: [] }),
) => inFlow([loginPage({ cookiesSet: [setCookie({ sameSite })] }), sentRequest(), posted]);

test.each(['Lax', 'Strict', null] as const)('%s keeps a cookie from a post across sites', (sameSite) => {
  const [failure] = failuresOf(cookieHeldBySameSite, responseXml(), withCookie(sameSite));
  expect(failure).toMatchObject({ severity: 'warning', expected: 'SameSite=None; Secure' });
  expect(failure?.message).toContain('sp_state');
});

test('it is an error where the SP then refused or asked again', () => {
  const refused = withCookie('Lax', postedResponse({ cookiesSent: [], status: 403, location: null }));
  expect(failuresOf(cookieHeldBySameSite, responseXml(), refused)[0]?.severity).toBe('error');
  const again = [
    loginPage({ cookiesSet: [setCookie({ sameSite: null })] }),
    sentRequest(),
    postedResponse({ cookiesSent: [] }),
    sentRequest({}, '_request2'),
  ];
  expect(failuresOf(cookieHeldBySameSite, responseXml(), inFlow(again))[0]?.severity).toBe('error');
});

test('passes when the cookie came, was removed, or is for other sites', () => {
  expect(passes(cookieHeldBySameSite, responseXml(), inFlow(healthyFlow()))).toBe(true);
  expect(passes(cookieHeldBySameSite, responseXml(), withCookie('None'))).toBe(true);
  const removed = [
    loginPage({ cookiesSet: [setCookie({ sameSite: 'Lax' })] }),
    flowExchange({ cookiesSet: [setCookie({ removes: true })] }),
    postedResponse({ cookiesSent: [] }),
  ];
  expect(passes(cookieHeldBySameSite, responseXml(), inFlow(removed))).toBe(true);
});

test('says nothing within one site, without cookies in the capture, or without a capture', () => {
  const same = withCookie('Lax', postedResponse({ cookiesSent: [], origin: 'https://login.example.com' }));
  const unknown = withCookie('Lax', postedResponse({ cookiesSent: null }));
  for (const setting of [same, unknown, {}]) {
    expect(outcomeOf(cookieHeldBySameSite, responseXml(), setting).verdict).toBe('not-applicable');
  }
});
