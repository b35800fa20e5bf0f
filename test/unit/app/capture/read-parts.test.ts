/** The pieces captures are read from: cookie headers, entries as different browsers write them, pasted requests. */
import { expect, test } from 'vitest';
import { readCookieNames, readSetCookies } from '../../../../src-main/app/capture/read-cookies';
import { readHarEntry } from '../../../../src-main/app/capture/read-har-entry';
import { readRequestText } from '../../../../src-main/app/capture/read-request-text';
import { readTracerEntry } from '../../../../src-main/app/capture/read-tracer-entry';

const now = Date.UTC(2026, 4, 4);

test('names of cookies, never their values', () => {
  expect(readCookieNames('a=secret; b = x=y;c;; ')).toEqual(['a', 'b', 'c']);
});

test('attributes of cookies in any case; several headers in one are on lines of their own', () => {
  const [first, second, gone, past] = readSetCookies(
    [
      'a=1; PATH=/; secure; HttpOnly; samesite=NONE\nb=2; Domain=.example.com',
      'c=; Max-Age=0',
      'd=; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    ],
    now,
  );
  expect(first).toMatchObject({
    name: 'a',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'None',
    removes: false,
  });
  expect(second).toMatchObject({ name: 'b', domain: '.example.com', sameSite: null, secure: false });
  expect([gone?.removes, past?.removes]).toEqual([true, true]);
});

test('HAR: form fields instead of a text, the redirect beside the headers, cookies as a list', () => {
  const record = readHarEntry(
    {
      startedDateTime: '2026-05-04T12:00:00.000Z',
      request: {
        method: 'post',
        url: 'https://sp.example.com/acs',
        cookies: [{ name: 'a' }],
        postData: {
          params: [
            { name: 'SAMLResponse', value: 'PHg+' },
            { name: 'RelayState', value: 'a b' },
          ],
        },
      },
      response: { status: 302, redirectURL: '/app', cookies: [{ name: 's', sameSite: 'Lax', secure: true }] },
    },
    'entry 1',
  );
  expect(record).toMatchObject({
    method: 'POST',
    body: 'SAMLResponse=PHg%2B&RelayState=a%20b',
    status: 302,
    responseHeaders: [['location', '/app']],
    cookiesSent: ['a'],
    cookiesSet: [{ name: 's', sameSite: 'Lax', secure: true }],
  });
});

test('HAR: a request that was never answered has no status', () => {
  const entry = { request: { method: 'GET', url: 'https://a.example' }, response: { status: 0 } };
  expect(readHarEntry(entry, 'entry 1')).toMatchObject({ status: null, at: null, body: null });
  expect(() => readHarEntry({ request: { url: 1 } }, 'entry 1')).toThrow();
});

test('SAML-tracer before its release 1.0 writes headers as pairs', () => {
  const record = readTracerEntry(
    {
      method: 'GET',
      url: 'https://a.example/',
      id: 1,
      requestHeaders: [['Cookie', 'a=1']],
      responseStatus: '302',
      responseHeaders: [['Date', 'Mon, 04 May 2026 12:00:00 GMT']],
    },
    'entry 1',
  );
  expect(record).toMatchObject({
    status: 302,
    requestHeaders: [['Cookie', 'a=1']],
    at: Date.UTC(2026, 4, 4, 12),
  });
});

test('curl lines of every shell, fetch calls and raw HTTP, with their headers', () => {
  const [curl] =
    readRequestText(
      `$ curl -X POST --url "https://a.example/acs" -H 'Origin: https://b.example' -b 'x=1' -d a=1 -d b=2`,
      'p',
    ) ?? [];
  expect(curl).toMatchObject({ method: 'POST', url: 'https://a.example/acs', body: 'a=1&b=2' });
  expect(curl?.requestHeaders).toEqual([
    ['Origin', 'https://b.example'],
    ['Cookie', 'x=1'],
  ]);
  const [fetched] =
    readRequestText(
      'await fetch("https://a.example/", {"body": null, "referrer": "https://b.example/x"});',
      'p',
    ) ?? [];
  expect(fetched).toMatchObject({
    method: 'GET',
    body: null,
    requestHeaders: [['referer', 'https://b.example/x']],
  });
  const [raw] =
    readRequestText(
      'POST /acs HTTP/1.1\nHost: 127.0.0.1:80\n\na=1\nHTTP/1.1 403 Forbidden\nX: y\n\nno',
      'p',
    ) ?? [];
  expect(raw).toMatchObject({
    url: 'http://127.0.0.1:80/acs',
    body: 'a=1',
    status: 403,
    responseHeaders: [['X', 'y']],
  });
});

test('text that only mentions a request is none', () => {
  expect(readRequestText('please run curl https://a.example', 'p')).toBeNull();
  expect(readRequestText('hello', 'p')).toBeNull();
});
