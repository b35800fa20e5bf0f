/** Requests pasted from a browser's network panel or a proxy: curl lines, fetch calls, raw HTTP, several in one text. */
import { z } from 'zod';
import { splitShellWords } from '../../core/bindings/unwrap/shell-words';
import { bareRecord, headerOf, type Header, type HttpRecord } from './http-record';

const beginning =
  /^[ \t]*(?:(?:[$>#] )?curl(?:\.exe)? |(?:await )?fetch\(|(?:GET|POST|PUT) \S+ HTTP\/[\d.]+\s*$)/gm;
const MAX_REQUESTS = 20_000;

/** Every request in the text; null when it does not begin with one. `place` names the text. */
export function readRequestText(text: string, place: string): HttpRecord[] | null {
  const starts = [...text.matchAll(beginning)].slice(0, MAX_REQUESTS).map(({ index }) => index);
  if (starts.length === 0 || text.slice(0, starts[0]).trim() !== '') return null;
  return starts.flatMap((start, index) => {
    const piece = text.slice(start, starts[index + 1]).trim();
    const here = starts.length === 1 ? place : `${place}, request ${index + 1}`;
    const read = /^(?:[$>#] )?curl/.test(piece)
      ? readCurl(piece, here)
      : /^(?:await )?fetch/.test(piece)
        ? readFetch(piece, here)
        : readRawHttp(piece, here);
    return read ?? [];
  });
}

const valueFlags: Readonly<Record<string, 'method' | 'header' | 'cookie' | 'data' | 'url'>> = {
  '-X': 'method',
  '--request': 'method',
  '-H': 'header',
  '--header': 'header',
  '-b': 'cookie',
  '--cookie': 'cookie',
  '-d': 'data',
  '--data': 'data',
  '--data-raw': 'data',
  '--data-binary': 'data',
  '--data-ascii': 'data',
  '--data-urlencode': 'data',
  '--url': 'url',
};

function readCurl(text: string, place: string): HttpRecord | null {
  const words = splitShellWords(text);
  const given = {
    method: [] as string[],
    header: [] as string[],
    cookie: [] as string[],
    data: [] as string[],
  };
  let url: string | null = null;
  for (let index = 1; index < words.length; index++) {
    const word = words[index] ?? '';
    const joined = /^(--[a-z-]+)=([\s\S]*)$/.exec(word) ?? /^(-[XHbd])([\s\S]+)$/.exec(word);
    const use = valueFlags[joined?.[1] ?? word];
    if (use !== undefined) {
      const value = joined?.[2] ?? words[++index] ?? '';
      if (use === 'url') url = value;
      else given[use].push(value);
    } else if (/^https?:\/\//.test(word)) {
      url ??= word;
    }
  }
  if (url === null) return null;
  const body = given.data.length > 0 ? given.data.join('&') : null;
  const headers = [...given.header, ...given.cookie.map((cookie) => `Cookie: ${cookie}`)].map(splitHeader);
  const method = given.method[0] ?? (body === null ? 'GET' : 'POST');
  return { ...bareRecord(place, method.toUpperCase(), url), requestHeaders: headers, body };
}

const optionsSchema = z.object({
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.string().nullish(),
  method: z.string().nullish(),
  referrer: z.string().nullish(),
});

/** As browsers write it: a URL and an object that is JSON. */
function readFetch(text: string, place: string): HttpRecord | null {
  const inside = /^(?:await )?fetch\(([\s\S]*)\)\s*;?\s*$/.exec(text)?.[1];
  if (inside === undefined) return null;
  try {
    const [url, options = {}] = z
      .tuple([z.string(), optionsSchema.optional()])
      .or(z.tuple([z.string()]))
      .parse(JSON.parse(`[${inside}]`));
    const headers = Object.entries(options.headers ?? {});
    return {
      ...bareRecord(place, (options.method ?? (options.body ? 'POST' : 'GET')).toUpperCase(), url),
      requestHeaders: options.referrer ? [...headers, ['referer', options.referrer]] : headers,
      body: options.body ?? null,
    };
  } catch {
    return null;
  }
}

/** Request line, headers, an empty line, the body; and the answer behind it, if it was copied too. */
function readRawHttp(text: string, place: string): HttpRecord | null {
  const [asked = '', answer] = text.split(/\r?\n(?=HTTP\/[\d.]+ \d{3})/, 2);
  const empty = /\r?\n\r?\n/.exec(asked);
  const [first = '', ...lines] = asked.slice(0, empty?.index).split(/\r?\n/);
  const [method = 'GET', target = ''] = first.split(' ');
  const requestHeaders = lines.map(splitHeader);
  const host = headerOf(requestHeaders, 'host');
  const origin = headerOf(requestHeaders, 'origin');
  // Whether it was encrypted does not show; what is posted to a host on another port than 80 mostly is.
  const scheme = origin?.startsWith('http:') === true || host?.endsWith(':80') === true ? 'http' : 'https';
  const url = /^https?:/.test(target) ? target : `${scheme}://${host ?? 'unknown'}${target}`;
  const body = empty ? asked.slice(empty.index + empty[0].length).trim() : '';
  const [status = '', ...answered] = (answer ?? '').split(/\r?\n\r?\n/, 1)[0]?.split(/\r?\n/) ?? [];
  const code = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(status)?.[1] ?? 0);
  return {
    ...bareRecord(place, method, url),
    requestHeaders,
    body: body === '' ? null : body,
    status: code > 0 ? code : null,
    responseHeaders: answered.map(splitHeader),
  };
}

function splitHeader(line: string): Header {
  const colon = line.indexOf(':', line.startsWith(':') ? 1 : 0);
  return colon < 0 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
