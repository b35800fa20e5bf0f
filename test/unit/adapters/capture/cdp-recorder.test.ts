/** What a browser's debugger tells to flows: redirects under one ID, events out of order, large forms, cookies held back. */
import { expect, test } from 'vitest';
import { CdpRecorder } from '../../../../src-main/adapters/capture/cdp-recorder';
import { TraceRecorder } from '../../../../src-main/app/trace-recorder';
import { loginUrl, requestUrl, responseBody } from '../../../helpers/capture';
import { acsUrl } from '../../../helpers/response-xml';

const AT = Date.UTC(2026, 4, 4, 12) / 1000;

function start(postData: string | null = null) {
  const trace = new TraceRecorder({ now: () => AT * 1000 });
  const recorder = new CdpRecorder(trace, () => undefined);
  const asked: string[] = [];
  const target = {
    send: (method: string) => {
      asked.push(method);
      return Promise.resolve(postData === null ? {} : { postData });
    },
  };
  const tell = (event: string, params: object) => recorder.tell('page', target, `Network.${event}`, params);
  const sent = (requestId: string, method: string, url: string, more: object = {}, request: object = {}) =>
    tell('requestWillBeSent', {
      requestId,
      request: { url, method, headers: { referer: 'https://idp.example.com/' }, ...request },
      wallTime: AT,
      type: 'Document',
      ...more,
    });
  return { trace, recorder, tell, sent, asked, target };
}

const redirect = { redirectResponse: { status: 302, headers: {} } };
const setCookie = 'sp_state=1; Path=/; SameSite=None';

test('a login becomes one flow while it happens', async () => {
  const { trace, recorder, tell, sent } = start();
  // The headers as they travelled may be told of before the request is.
  tell('requestWillBeSentExtraInfo', { requestId: '1', headers: {}, associatedCookies: [] });
  tell('responseReceivedExtraInfo', {
    requestId: '1',
    statusCode: 302,
    headers: { Location: requestUrl, 'Set-Cookie': setCookie },
    blockedCookies: [{ cookieLine: setCookie, blockedReasons: ['SameSiteNoneInsecure'] }],
  });
  sent('1', 'GET', loginUrl);
  sent('1', 'GET', requestUrl, redirect);
  tell('responseReceived', { requestId: '1', response: { status: 200, headers: {} } });
  await recorder.settle();
  expect(trace.list()).toMatchObject([{ source: 'browser', outcome: 'waiting', stepCount: 3 }]);

  sent('2', 'POST', acsUrl, {}, { postData: responseBody });
  tell('requestWillBeSentExtraInfo', {
    requestId: '2',
    headers: { Origin: 'https://idp.example.com' },
    associatedCookies: [{ cookie: { name: 'old' }, blockedReasons: ['SameSiteLax'] }],
  });
  tell('responseReceivedExtraInfo', { requestId: '2', statusCode: 403, headers: {} });
  await recorder.settle();
  const [summary] = trace.list();
  expect(trace.size).toBe(1);
  expect(summary?.outcome).toBe('rejected');
  const flow = trace.get(summary?.id ?? '');
  expect(flow?.steps.map(({ label }) => label)).toEqual(['GET /login', 'AuthnRequest', 'Response', '403']);
  expect(flow?.steps[0]?.exchange).toMatchObject({
    status: 302,
    location: requestUrl,
    cookiesSet: [{ name: 'sp_state', sameSite: 'None', refused: 'SameSiteNoneInsecure' }],
  });
  expect(flow?.steps[2]?.exchange).toMatchObject({
    status: 403,
    cookiesSent: [],
    cookiesHeld: [{ name: 'old', reason: 'SameSiteLax' }],
    origin: 'https://idp.example.com',
  });
});

test('a large form is asked for', async () => {
  const { trace, recorder, sent, asked } = start(responseBody);
  sent('1', 'POST', acsUrl, {}, { hasPostData: true });
  await new Promise((resolve) => setImmediate(resolve));
  await recorder.settle();
  expect(asked).toEqual(['Network.getRequestPostData']);
  expect(trace.list()).toMatchObject([{ subject: 'alice@example.com' }]);
});

test('nothing is kept of pages without a message, of scripts, and of what is no event', async () => {
  const { trace, recorder, tell, sent, target } = start();
  sent('1', 'GET', 'https://news.example.com/');
  sent('2', 'GET', requestUrl.replace('SAMLRequest', 'other'), { type: 'XHR' });
  sent('3', 'GET', `file:///etc/passwd?SAMLRequest=x`);
  tell('requestWillBeSent', { requestId: 7 });
  tell('loadingFinished', { requestId: '1' });
  await recorder.watch(target);
  await recorder.settle();
  expect(trace.size).toBe(0);
});
