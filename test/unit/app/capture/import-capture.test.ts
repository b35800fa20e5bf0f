/** Captures of every kind to flows: what belongs together, how it is judged, and what is told of the rest. */
import { expect, test } from 'vitest';
import { importCapture } from '../../../../src-main/app/capture/import-capture';
import type { ImportProgress } from '../../../../src-main/contract/model/capture';
import type { CaptureFile } from '../../../../src-main/app/capture/read-capture';
import { toBase64, toFormBody } from '../../../../src-main/core/bindings/encode';
import {
  captureFile,
  harEntry,
  harText,
  loginEntries,
  loginUrl,
  requestUrl,
  responseBody,
} from '../../../helpers/capture';
import { acsUrl, authnRequestXml, logoutRequestXml, responseXml } from '../../../helpers/response-xml';

const clock = { now: () => Date.UTC(2026, 4, 4, 13) };
const imported = (...files: CaptureFile[]) => importCapture(files, { clock, total: null });
const ofHar = (entries: readonly object[]) => imported(captureFile(harText(entries)));

test('a login is one flow: page, request, Response, application', async () => {
  const { flows, entries, messages, problems, formats } = await ofHar(loginEntries());
  expect({ entries, messages, problems, formats }).toEqual({
    entries: 4,
    messages: 2,
    problems: [],
    formats: ['har'],
  });
  expect(flows).toHaveLength(1);
  const flow = flows[0]?.flow;
  expect(flow?.steps.map(({ from, to, label }) => `${from} ${to} ${label}`)).toEqual([
    'browser sp GET /login',
    'sp idp AuthnRequest',
    'idp sp Response',
    'browser sp GET /app',
    'sp browser 200',
  ]);
  expect(flow).toMatchObject({
    startedAt: '2026-05-04T12:00:00.000Z',
    durationMs: 6000,
    sp: 'sp.example.com',
    idp: 'idp.example.com',
    subject: 'alice@example.com',
    initiatedBy: 'sp',
    source: 'import',
  });
  const [, , response] = flow?.steps ?? [];
  expect(response?.exchange).toMatchObject({ cookiesSent: ['sp_state'], status: 302 });
  // The message itself is unsigned; nothing else is wrong with this login.
  expect(
    flows[0]?.findings
      .get('3')
      ?.filter(({ severity }) => severity === 'error')
      .map(({ check }) => check),
  ).toEqual(['signature-missing']);
});

test('each login is a flow of its own, and its logout belongs to it', async () => {
  const second = (text: string): string =>
    text
      .replace(/_request1/g, '_request2')
      .replace(/_response1/g, '_response2')
      .replace(/_session1/g, '_session2');
  const body = toFormBody([['SAMLResponse', toBase64(second(responseXml()))]]);
  const logout = toFormBody([
    [
      'SAMLRequest',
      toBase64(
        logoutRequestXml.replace(
          '</samlp:LogoutRequest>',
          '<samlp:SessionIndex>_session1</samlp:SessionIndex></samlp:LogoutRequest>',
        ),
      ),
    ],
  ]);
  const { flows } = await ofHar([
    ...loginEntries(),
    harEntry('POST', 'https://idp.example.com/sso', {
      second: 20,
      body: toFormBody([['SAMLRequest', toBase64(second(authnRequestXml))]]),
    }),
    harEntry('POST', acsUrl, { second: 25, body }),
    harEntry('POST', 'https://sp.example.com/slo', { second: 40, body: logout }),
  ]);
  expect(flows.map(({ flow }) => flow.steps.flatMap(({ message }) => message?.kind ?? []))).toEqual([
    ['AuthnRequest', 'Response', 'LogoutRequest'],
    ['AuthnRequest', 'Response'],
  ]);
});

test('a Response without InResponseTo is joined by RelayState, and the lack is found', async () => {
  const [page, request] = loginEntries();
  const body = toFormBody([
    [
      'SAMLResponse',
      toBase64(responseXml(['InResponseTo="_request1" ', ''], [' InResponseTo="_request1"', ''])),
    ],
    ['RelayState', 'state-1234'],
  ]);
  const { flows } = await ofHar([page, request, harEntry('POST', acsUrl, { second: 9, body })]);
  expect(flows).toHaveLength(1);
  expect(flows[0]?.findings.get('3')?.map(({ check }) => check)).toContain('in-response-to-missing');
});

test('a broken entry is told and the rest is kept', async () => {
  const text = harText(loginEntries()).replace('"url": "https://idp', '"wrong": "https://idp');
  const { flows, problems } = await imported(captureFile(text, 'a.har'));
  expect(flows).toHaveLength(1);
  expect(problems).toEqual([
    { place: 'a.har, entry 2', message: expect.stringContaining('request.url') as string },
  ]);
});

test('a SAML-tracer export, also one whose form fields were hashed', async () => {
  const requests = [
    {
      method: 'GET',
      url: requestUrl,
      requestId: 'r1',
      requestHeaders: [],
      responseStatus: 200,
      responseHeaders: [],
    },
    {
      method: 'POST',
      url: acsUrl,
      requestId: 'r2',
      requestHeaders: [{ name: 'Origin', value: 'https://idp.example.com' }],
      responseStatus: 302,
      responseHeaders: [],
      post: [['SAMLResponse', '7f83b165']],
      saml: responseXml(),
    },
  ];
  const { flows, formats } = await imported(captureFile(JSON.stringify({ requests, timestamp: 'x' })));
  expect(formats).toEqual(['saml-tracer']);
  expect(flows.map(({ flow }) => flow.steps.flatMap(({ message }) => message?.kind ?? []))).toEqual([
    ['AuthnRequest', 'Response'],
  ]);
});

test.each([
  [
    'curl',
    `curl '${requestUrl}' -H 'Referer: ${loginUrl}'\ncurl ${acsUrl} \\\n  -H 'Cookie: a=1' --data-raw '${responseBody}'`,
  ],
  [
    'fetch',
    `fetch("${requestUrl}", {"headers": {}, "method": "GET"});\nfetch("${acsUrl}", ${JSON.stringify({ body: responseBody, method: 'POST' })});`,
  ],
  [
    'raw HTTP',
    `GET ${requestUrl.slice('https://idp.example.com'.length)} HTTP/1.1\r\nHost: idp.example.com\r\n\r\nPOST /saml/acs HTTP/1.1\r\nHost: sp.example.com\r\n\r\n${responseBody}\r\nHTTP/1.1 302 Found\r\nLocation: /app\r\n`,
  ],
])('pasted %s', async (_name, text) => {
  const { flows, formats } = await imported(captureFile(text, 'pasted.txt'));
  expect(formats).toEqual(['requests']);
  expect(flows.map(({ flow }) => flow.steps.flatMap(({ message }) => message?.kind ?? []))).toEqual([
    ['AuthnRequest', 'Response'],
  ]);
  expect(flows[0]?.flow.steps[1]?.url).toBe(acsUrl);
});

test('files of messages are joined; metadata among them is told of', async () => {
  const metadata = '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"/>';
  const { flows, problems, files } = await imported(
    captureFile(authnRequestXml, 'a.xml'),
    captureFile(responseBody, 'b.txt'),
    captureFile(metadata, 'c.xml'),
  );
  expect({ files, flows: flows.length }).toEqual({ files: 3, flows: 1 });
  expect(problems.map(({ place }) => place)).toEqual(['c.xml']);
});

test('what is no capture is refused with its name and what would help', async () => {
  await expect(imported(captureFile('hello', 'notes.txt'))).rejects.toMatchObject({
    message: expect.stringMatching(/^notes\.txt holds no capture: /) as string,
    hint: expect.stringContaining('HAR') as string,
  });
});

test('progress counts up, and an abort ends it', async () => {
  const text = harText(loginEntries());
  const seen: ImportProgress[] = [];
  const file = () => captureFile(text, 'a.har', 1000);
  await importCapture([file()], { clock, total: text.length, onProgress: (each) => seen.push(each) });
  expect(seen.at(-1)).toEqual({ entries: 4, bytes: text.length, total: text.length, secondsLeft: 0 });
  const stop = new AbortController();
  const cancelled = importCapture([file()], {
    clock,
    total: null,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(cancelled).rejects.toThrow(/abort/i);
});
