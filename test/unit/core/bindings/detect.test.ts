/** Everything a person may have copied, each once: the message that must come out, the steps, and what it was. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../../src-main/core/bindings/detect';
import { authnRequestXml as request, responseXml } from '../../../helpers/response-xml';

const response = responseXml();
const base64 = Buffer.from(response).toString('base64');
const deflated = deflateRawSync(response).toString('base64');
const requestDeflated = deflateRawSync(request).toString('base64');
const requestBase64 = Buffer.from(request).toString('base64');
const enc = encodeURIComponent;
const wrap = (text: string, length: number, end = '\n'): string =>
  text.replace(new RegExp(`.{${length}}`, 'g'), `$&${end}`);
const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const body = `SAMLResponse=${enc(base64)}&RelayState=${enc('/a b&c')}`;
const url = `https://idp.example.com/sso?SAMLRequest=${enc(requestDeflated)}&RelayState=${enc('/a b')}`;
const form = `<form action="https://sp.example.com/acs" method="post"><input value="${base64}" type=hidden name="SAMLResponse"/><input type="hidden" name="RelayState" value="a&amp;b"></form>`;
const page = `<!DOCTYPE html>\n<html><body onload="document.forms[0].submit()">${form}</body></html>`;
const latin = '<?xml version="1.0" encoding="iso-8859-1"?><a>\u00e9</a>';
const acs = 'https://sp.example.com/acs';

interface Case {
  readonly input: string | Uint8Array;
  readonly steps: string;
  readonly binding: string;
  readonly xml?: string;
  readonly relayState?: string;
  readonly url?: string;
  readonly repairs?: readonly string[];
  readonly parameter?: string;
}

const plain: Readonly<Record<string, Case>> = {
  XML: { input: response, steps: '', binding: 'none' },
  'XML with white space around': {
    input: `\n ${response}\n`,
    xml: `\n ${response}\n`,
    steps: '',
    binding: 'none',
  },
  'a byte-order mark in text': { input: `\ufeff${response}`, steps: 'byte-order-mark', binding: 'none' },
  'a byte-order mark in bytes': {
    input: Buffer.from(`\ufeff${response}`),
    steps: 'byte-order-mark',
    binding: 'none',
  },
  'UTF-16 LE': { input: Buffer.from(`\ufeff${response}`, 'utf16le'), steps: 'utf-16', binding: 'none' },
  'UTF-16 BE': {
    input: Buffer.from(`\ufeff${response}`, 'utf16le').swap16(),
    steps: 'utf-16',
    binding: 'none',
  },
  'UTF-16 LE without mark': { input: Buffer.from(response, 'utf16le'), steps: 'utf-16', binding: 'none' },
  'UTF-16 BE without mark': {
    input: Buffer.from(response, 'utf16le').swap16(),
    steps: 'utf-16',
    binding: 'none',
  },
  'declared Latin-1': { input: Buffer.from(latin, 'latin1'), xml: latin, steps: '', binding: 'none' },
  'declared Latin-1 in base64': {
    input: Buffer.from(latin, 'latin1').toString('base64'),
    xml: latin,
    steps: 'base64',
    binding: 'post',
  },
  'gzip bytes': { input: gzipSync(response), steps: 'gzip', binding: 'none' },
  'escaped XML': { input: escapeXml(response), steps: 'html-unescape', binding: 'none' },
  'XML escaped twice': {
    input: escapeXml(escapeXml(response)),
    steps: 'html-unescape html-unescape',
    binding: 'none',
  },
  'percent-encoded XML': { input: enc(response), steps: 'percent-decoding', binding: 'none' },
};

const encoded: Readonly<Record<string, Case>> = {
  base64: { input: base64, steps: 'base64', binding: 'post', repairs: [] },
  'wrapped base64': { input: wrap(base64, 64), steps: 'base64', binding: 'post', repairs: ['white-space'] },
  'base64 wrapped by CR LF': { input: wrap(base64, 76, '\r\n'), steps: 'base64', binding: 'post' },
  'base64 wrapped by blanks': { input: wrap(base64, 76, ' '), steps: 'base64', binding: 'post' },
  'URL-safe base64': { input: Buffer.from(response).toString('base64url'), steps: 'base64', binding: 'post' },
  'missing padding': {
    input: base64.replace(/=+$/, ''),
    steps: 'base64',
    binding: 'post',
    repairs: ['missing-padding'],
  },
  'blanks for plus': {
    input: deflated.replace(/\+/g, ' '),
    steps: 'base64 inflate',
    binding: 'redirect',
    repairs: ['space-for-plus'],
  },
  'references for plus': {
    input: deflated.replace(/\+/g, '&#x2b;').replace(/\//g, '&#47;'),
    steps: 'html-unescape base64 inflate',
    binding: 'redirect',
    repairs: ['html-escaped'],
  },
  'in double quotes': { input: `"${base64}"`, steps: 'json-string base64', binding: 'post' },
  'in single quotes, wrapped': { input: `'${wrap(base64, 76)}'`, steps: 'base64', binding: 'post' },
  'PEM-like': {
    input: `-----BEGIN SAML RESPONSE-----\n${wrap(base64, 64)}\n-----END SAML RESPONSE-----\n`,
    steps: 'base64',
    binding: 'post',
  },
  'percent-encoded once': {
    input: enc(base64),
    steps: 'percent-decoding base64',
    binding: 'post',
    repairs: [],
  },
  'percent-encoded twice': {
    input: enc(enc(base64)),
    steps: 'percent-decoding percent-decoding base64',
    binding: 'post',
    repairs: ['encoded-twice'],
  },
  'percent-encoded three times': {
    input: enc(enc(enc(deflated))),
    steps: 'percent-decoding percent-decoding percent-decoding base64 inflate',
    binding: 'redirect',
  },
  'raw DEFLATE': { input: deflated, steps: 'base64 inflate', binding: 'redirect' },
  zlib: { input: deflateSync(response).toString('base64'), steps: 'base64 inflate', binding: 'redirect' },
  'gzip in base64': {
    input: gzipSync(response).toString('base64'),
    steps: 'base64 inflate',
    binding: 'redirect',
  },
};

const carried: Readonly<Record<string, Case>> = {
  'a URL': {
    input: url,
    xml: request,
    steps: 'url-query percent-decoding base64 inflate',
    binding: 'redirect',
    relayState: '/a b',
    url: 'https://idp.example.com/sso',
    parameter: 'SAMLRequest',
  },
  'a URL copied from HTML': {
    input: url.replace('&', '&amp;'),
    xml: request,
    steps: 'url-query percent-decoding base64 inflate',
    binding: 'redirect',
    relayState: '/a b',
    repairs: ['html-escaped'],
  },
  'a URL without scheme': {
    input: `/sso?SAMLRequest=${enc(requestDeflated)}`,
    xml: request,
    steps: 'url-query percent-decoding base64 inflate',
    binding: 'redirect',
    url: '/sso',
  },
  'a URL inside a URL': {
    input: `https://sp.example.com/login?next=${enc(url)}`,
    xml: request,
    steps: 'url-query percent-decoding url-query percent-decoding base64 inflate',
    binding: 'redirect',
    relayState: '/a b',
  },
  'a fragment': {
    input: `https://sp.example.com/x?y=1#/route?SAMLResponse=${enc(base64)}`,
    steps: 'url-fragment percent-decoding base64',
    binding: 'redirect',
  },
  'a query string': {
    input: `?SAMLRequest=${enc(requestDeflated)}&SigAlg=a&Signature=b`,
    xml: request,
    steps: 'url-query percent-decoding base64 inflate',
    binding: 'redirect',
  },
  'a form body': {
    input: body,
    steps: 'form-body percent-decoding base64',
    binding: 'post',
    relayState: '/a b&c',
    parameter: 'SAMLResponse',
  },
  'a form body, RelayState first': {
    input: `RelayState=a b&SAMLResponse=${enc(base64)}`,
    steps: 'form-body percent-decoding base64',
    binding: 'post',
    relayState: 'a b',
  },
  'a form body, not encoded': {
    input: `SAMLResponse=${wrap(base64, 76)}&RelayState=y`,
    steps: 'form-body base64',
    binding: 'post',
    relayState: 'y',
  },
  'a form body with references': {
    input: `SAMLResponse=${base64.replace(/=/g, '&#61;').replace(/Z/g, '&#x5a;')}`,
    steps: 'form-body html-unescape base64',
    binding: 'post',
  },
  'a page': { input: page, steps: 'html-form base64', binding: 'post', relayState: 'a&b', url: acs },
  'an XHTML page': {
    input: page.replace(
      '<!DOCTYPE html>',
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">',
    ),
    steps: 'html-form base64',
    binding: 'post',
  },
  'a page behind a comment': { input: `<!-- saved -->\n${page}`, steps: 'html-form base64', binding: 'post' },
  'a piece of a page': { input: `<div>${form}</div>`, steps: 'html-form base64', binding: 'post' },
  'a page with references': {
    input: page.replace(base64, base64.replace(/=/g, '&#x3d;')),
    steps: 'html-form base64',
    binding: 'post',
  },
  'a textarea': {
    input: `<form><textarea name="SAMLResponse">${wrap(base64, 76)}</textarea></form>`,
    steps: 'html-form base64',
    binding: 'post',
  },
  'a page that shows XML': {
    input: `<html><pre>${escapeXml(response)}</pre></html>`,
    steps: 'log-line html-unescape',
    binding: 'none',
  },
  'a link': {
    input: `<a href="${url.replace('&', '&amp;')}">Sign in</a>`,
    xml: request,
    steps: 'log-line url-query percent-decoding base64 inflate',
    binding: 'redirect',
    relayState: '/a b',
    url: 'https://idp.example.com/sso',
  },
  'a URL in angle brackets': {
    input: `<${url}>`,
    xml: request,
    steps: 'log-line url-query percent-decoding base64 inflate',
    binding: 'redirect',
  },
  'XML that is no message': {
    input: `<entry name="SAMLResponse" value="${base64}"/>`,
    steps: 'log-line base64',
    binding: 'post',
  },
  SOAP: {
    input: `<?xml version="1.0"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header/><S:Body>${response}</S:Body></S:Envelope>`,
    steps: 'soap',
    binding: 'soap',
  },
};

const copied: Readonly<Record<string, Case>> = {
  'curl --data-raw': {
    input: `curl '${acs}' -H 'a: b' --data-raw '${body}' --compressed`,
    steps: 'curl form-body percent-decoding base64',
    binding: 'post',
    url: acs,
    relayState: '/a b&c',
  },
  'curl in double quotes, several lines': {
    input: `curl "${acs}" \\\n  -H "a: b" \\\n  -d "${body}"`,
    steps: 'curl form-body percent-decoding base64',
    binding: 'post',
  },
  'curl -F': {
    input: `curl ${acs} -F 'SAMLResponse=${base64}' -F 'RelayState=x&y+z'`,
    steps: 'curl form-body base64',
    binding: 'post',
    relayState: 'x&y+z',
  },
  'curl --data-urlencode': {
    input: `curl ${acs} --data-urlencode 'SAMLResponse=${base64}'`,
    steps: 'curl form-body base64',
    binding: 'post',
  },
  "curl $'…'": {
    input: `curl ${acs} --data $'${body.replace(/%/g, '\\u0025')}'`,
    steps: 'curl form-body percent-decoding base64',
    binding: 'post',
  },
  'curl for cmd.exe': {
    input: `curl ^"${acs}^" ^\r\n  -H ^"x: y^" ^\r\n  --data-raw ^"${body.replace(/%/g, '^%').replace(/&/g, '^&')}^"`,
    steps: 'curl form-body percent-decoding base64',
    binding: 'post',
  },
  'curl -d without a blank': {
    input: `$ curl -X POST ${acs} -dSAMLResponse=${enc(base64)}`,
    steps: 'curl form-body percent-decoding base64',
    binding: 'post',
  },
  'curl -G': {
    input: `curl -G https://idp.example.com/sso -d SAMLRequest=${enc(requestDeflated)}`,
    xml: request,
    steps: 'curl url-query percent-decoding base64 inflate',
    binding: 'redirect',
  },
  'curl of a URL': {
    input: `curl '${url}' -b 'c=d'`,
    xml: request,
    steps: 'curl url-query percent-decoding base64 inflate',
    binding: 'redirect',
  },
  fetch: {
    input: `fetch("${acs}", {\n  "headers": {"a":"b"},\n  "body": "${body}",\n  "method": "POST"\n});`,
    steps: 'fetch form-body percent-decoding base64',
    binding: 'post',
    url: acs,
  },
  'fetch of a URL': {
    input: `await fetch('${url}', { method: 'GET' })`,
    xml: request,
    steps: 'fetch url-query percent-decoding base64 inflate',
    binding: 'redirect',
  },
  PowerShell: {
    input: `Invoke-WebRequest -UseBasicParsing -Uri "${acs}" \`\n-Method POST \`\n-Body "${body}"`,
    steps: 'log-line form-body percent-decoding base64',
    binding: 'post',
    relayState: '/a b&c',
  },
  'a POST request': {
    input: `POST /acs HTTP/1.1\r\nHost: sp\r\n\r\n${body}`,
    steps: 'http-request form-body percent-decoding base64',
    binding: 'post',
    url: '/acs',
  },
  'a GET request': {
    input: `GET /sso?SAMLRequest=${enc(requestDeflated)} HTTP/1.1\nHost: x\n\n`,
    xml: request,
    steps: 'http-request url-query percent-decoding base64 inflate',
    binding: 'redirect',
  },
  'a redirect answer': {
    input: `HTTP/1.1 302 Found\r\nLocation: ${url}\r\n\r\n`,
    xml: request,
    steps: 'log-line url-query percent-decoding base64 inflate',
    binding: 'redirect',
  },
  'an answer with a page': {
    input: `HTTP/1.1 200 OK\r\n\r\n${page}`,
    steps: 'html-form base64',
    binding: 'post',
  },
  multipart: {
    input: `POST /acs HTTP/1.1\r\n\r\n--X\r\nContent-Disposition: form-data; name="SAMLResponse"\r\n\r\n${base64}\r\n--X--`,
    steps: 'http-request log-line base64',
    binding: 'post',
    parameter: 'SAMLResponse',
  },
  'the list of a network panel': {
    input: `SAMLResponse\n${base64}\nRelayState\nabc`,
    steps: 'log-line base64',
    binding: 'post',
    parameter: 'SAMLResponse',
  },
  'JSON string': { input: JSON.stringify(response), steps: 'json-string', binding: 'none' },
  'JSON object': {
    input: JSON.stringify({ SAMLResponse: base64, RelayState: 'q' }),
    steps: 'json-string base64',
    binding: 'post',
    relayState: 'q',
    parameter: 'SAMLResponse',
  },
  'JSON in another case': {
    input: JSON.stringify({ samlResponse: base64, relayState: 'q' }),
    steps: 'json-string base64',
    binding: 'post',
    relayState: 'q',
  },
  'JSON under any name': {
    input: JSON.stringify({ a: [{ token: base64 }] }),
    steps: 'json-string base64',
    binding: 'post',
  },
  'JSON in JSON': {
    input: JSON.stringify({ m: JSON.stringify({ xml: response }) }),
    steps: 'json-string json-string',
    binding: 'none',
  },
};

const logged: Readonly<Record<string, Case>> = {
  'a quoted value': {
    input: `2026-01-01T00:00:00Z INFO [saml] level=info response="${base64}" user=x`,
    steps: 'log-line base64',
    binding: 'post',
  },
  'an encoded parameter': {
    input: `2026-01-01 10:00 DEBUG Received SAMLResponse=${enc(base64)} from 192.0.2.1`,
    steps: 'log-line form-body percent-decoding base64',
    binding: 'post',
  },
  'an encoded value without name': {
    input: `DEBUG body ${enc(base64)} done`,
    steps: 'log-line percent-decoding base64',
    binding: 'post',
  },
  'an access log': {
    input: `192.0.2.1 - - [01/Jan/2026] "GET /sso?SAMLRequest=${enc(requestDeflated)}&RelayState=x HTTP/1.1" 302 0`,
    xml: request,
    steps: 'log-line url-query percent-decoding base64 inflate',
    binding: 'redirect',
    relayState: 'x',
    url: '/sso',
  },
  XML: { input: `2026 DEBUG message: ${response} (done)`, steps: 'log-line', binding: 'none' },
  'XML with backslashes': {
    input: `2026 DEBUG message: "${JSON.stringify(response).slice(1, -1)}" end`,
    steps: 'log-line',
    binding: 'none',
  },
  'XML in CSV': { input: `1,"${response.replace(/"/g, '""')}",2`, steps: 'log-line', binding: 'none' },
  'a link in Markdown': {
    input: `[login](${url})`,
    xml: request,
    steps: 'log-line url-query percent-decoding base64 inflate',
    binding: 'redirect',
    url: 'https://idp.example.com/sso',
  },
  'escaped XML': {
    input: `got ${escapeXml(response)} now`,
    steps: 'log-line html-unescape',
    binding: 'none',
  },
  'JSON behind a date': {
    input: `2026 ERROR {"saml":"${base64}"}`,
    steps: 'log-line json-string base64',
    binding: 'post',
  },
  'JSON that escapes ampersands': {
    input: `x {"url":"${url.replace('&', '\\u0026')}"}`,
    xml: request,
    steps: 'log-line json-string url-query percent-decoding base64 inflate',
    binding: 'redirect',
    relayState: '/a b',
  },
  'a syslog priority': {
    input: `<134>1 2026 host app SAMLResponse=${enc(base64)}`,
    steps: 'log-line form-body percent-decoding base64',
    binding: 'post',
  },
  Markdown: { input: `Here:\n\n\`\`\`\n${base64}\n\`\`\`\n`, steps: 'log-line base64', binding: 'post' },
  'a quoted mail': {
    input: wrap(base64, 70)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
    steps: 'log-line base64',
    binding: 'post',
  },
  'XML with text behind it': { input: `${response} took 3 ms`, steps: 'log-line', binding: 'none' },
};

describe.each([
  ['plain text', plain],
  ['an encoding', encoded],
  ['a carrier', carried],
  ['a copied request', copied],
  ['a log line', logged],
])('%s', (_, cases) => {
  test.each(Object.entries(cases))('%s', (_name, { input, xml, ...expected }) => {
    const { messages } = detect(input);
    expect(messages.map((message) => message.xml)).toEqual([xml ?? response]);
    const [message] = messages;
    expect(message?.steps.map(({ step }) => step).join(' ')).toBe(expected.steps);
    expect(message).toMatchObject({ ...expected, steps: message?.steps });
  });
});

describe('several messages in one input', () => {
  test.each([
    [
      'a URL with both',
      `https://sp.example.com/x?SAMLRequest=${enc(requestDeflated)}&SAMLResponse=${enc(deflated)}`,
    ],
    ['a log of XML', `a ${request}\nb ${response}\n`],
    ['XML behind XML', `${request}\n${response}\n`],
    ['a log with a URL and a body', `a request ${url}\n response ${body}\n`],
    ['a log with a URL and a value', `x ${url}\n y ${base64}`],
    ['a log with XML and a body', `DEBUG ${request}\nDEBUG POST ${body}\n`],
    ['two values', `request ${requestBase64}\nresponse ${base64}`],
    ['a value a line', `${requestBase64}\n${base64}\n`],
    ['JSON lines', `${JSON.stringify({ url })}\n${JSON.stringify({ body })}`],
    [
      'a trace of HTTP',
      `GET /sso?SAMLRequest=${enc(requestDeflated)} HTTP/1.1\r\nHost: idp\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${page}`,
    ],
    [
      'a recording, in which each is written twice',
      JSON.stringify({
        log: {
          entries: [
            {
              request: { method: 'GET', url, queryString: [{ name: 'SAMLRequest', value: requestDeflated }] },
            },
            {
              request: {
                method: 'POST',
                url: acs,
                postData: { text: body, params: [{ name: 'SAMLResponse', value: enc(base64) }] },
              },
            },
          ],
        },
      }),
    ],
  ])('%s', (_, input) => {
    expect(detect(input).messages.map(({ xml }) => xml)).toEqual([request, response]);
  });

  test('one that cannot be read does not hide the other', () => {
    const { messages } = detect(`SAMLRequest=${'A'.repeat(200)}\n SAMLResponse=${enc(base64)}`);
    expect(messages.map(({ xml }) => xml)).toEqual([response]);
  });

  test('a message inside a message stays inside it', () => {
    const outer = response.replace(
      '</samlp:Response>',
      `<samlp:Extensions>${response}</samlp:Extensions></samlp:Response>`,
    );
    expect(detect(`log: ${outer} end`).messages.map(({ xml }) => xml)).toEqual([outer]);
  });
});

test.each([
  ['a page that posts', page.replace(base64, deflated), 'post'],
  ['curl that posts', `curl ${acs} --data-raw 'SAMLResponse=${enc(deflated)}'`, 'post'],
  ['a body alone', `SAMLResponse=${enc(deflated)}`, 'redirect'],
  ['a query, not deflated', `${acs}?SAMLResponse=${enc(base64)}`, 'redirect'],
])('the carrier says the binding, DEFLATE only where there is none: %s', (_, input, binding) => {
  expect(detect(input).messages).toMatchObject([{ xml: response, binding }]);
});

test('base64 in UTF-16, as a shell redirects it', () => {
  expect(detect(Buffer.from(base64, 'utf16le')).messages).toMatchObject([{ xml: response, binding: 'post' }]);
});

test('the size after each step is in bytes', () => {
  const xml = '<a>\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9</a>';
  const value = deflateRawSync(xml).toString('base64');
  const [message] = detect(`https://sp.example.com/?SAMLResponse=${enc(value)}`).messages;
  expect(message?.steps).toEqual([
    { step: 'url-query', size: enc(value).length },
    { step: 'percent-decoding', size: value.length },
    { step: 'base64', size: Buffer.from(value, 'base64').length },
    { step: 'inflate', size: Buffer.byteLength(xml) },
  ]);
});

test('a signed redirect keeps its query as it was written', () => {
  const query = `SAMLRequest=${enc(requestDeflated).replace(/%2B/g, '%2b')}&RelayState=a%20b&SigAlg=x&Signature=y`;
  expect(detect(`https://idp.example.com/sso?${query}#top`).messages[0]?.rawQuery).toBe(query);
  expect(detect(`GET https://idp.example.com/sso?${query}`).messages[0]?.rawQuery).toBe(query);
  expect(detect(query).messages[0]?.rawQuery).toBe(query);
});

test('what a sender appended to an encoded message stays in it', () => {
  const xml = `${response} junk`;
  expect(detect(Buffer.from(xml).toString('base64')).messages[0]?.xml).toBe(xml);
});

test('a value that was cut off is read as far as it goes', () => {
  const [message] = detect(deflated.slice(0, 800)).messages;
  expect(message?.repairs).toContain('deflate-cut-off');
  expect(response.startsWith(message?.xml ?? '?')).toBe(true);
  expect(message?.xml.length).toBeGreaterThan(300);
});
