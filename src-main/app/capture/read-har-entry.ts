/** One entry of a HAR (HTTP Archive 1.2) to a record. Browsers and proxies differ in what they leave out. */
import { z } from 'zod';
import type { Header, HttpRecord } from './http-record';
import { isPast, sameSiteOf } from './read-cookies';

const pair = z.object({ name: z.string(), value: z.string().nullish() });
const cookie = z.object({
  name: z.string(),
  sameSite: z.string().nullish(),
  secure: z.boolean().nullish(),
  httpOnly: z.boolean().nullish(),
  domain: z.string().nullish(),
  path: z.string().nullish(),
  expires: z.string().nullish(),
});
const entrySchema = z.object({
  startedDateTime: z.string().nullish(),
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: z.array(pair).nullish(),
    cookies: z.array(cookie).nullish(),
    postData: z.object({ text: z.string().nullish(), params: z.array(pair).nullish() }).nullish(),
  }),
  response: z
    .object({
      status: z.number().nullish(),
      headers: z.array(pair).nullish(),
      cookies: z.array(cookie).nullish(),
      redirectURL: z.string().nullish(),
    })
    .nullish(),
});

/** Throws a ZodError when the entry has no request with method and URL. */
export function readHarEntry(entry: unknown, place: string): HttpRecord {
  const { startedDateTime, request, response } = entrySchema.parse(entry);
  const at = Date.parse(startedDateTime ?? '');
  const time = Number.isNaN(at) ? null : at;
  const responseHeaders = toHeaders(response?.headers);
  const redirect = response?.redirectURL ?? '';
  const hasLocation = responseHeaders.some(([name]) => name.toLowerCase() === 'location');
  const status = response?.status ?? 0;
  return {
    place,
    at: time,
    method: request.method.toUpperCase(),
    url: request.url,
    requestHeaders: toHeaders(request.headers),
    body: bodyOf(request.postData),
    status: status > 0 ? status : null,
    responseHeaders:
      redirect === '' || hasLocation ? responseHeaders : [...responseHeaders, ['location', redirect]],
    cookiesSent: request.cookies?.length ? request.cookies.map(({ name }) => name) : null,
    cookiesSet: response?.cookies?.length
      ? response.cookies.map((each) => ({
          name: each.name,
          sameSite: sameSiteOf(each.sameSite),
          secure: each.secure ?? false,
          httpOnly: each.httpOnly ?? false,
          domain: each.domain ?? null,
          path: each.path ?? null,
          removes: isPast(undefined, each.expires ?? undefined, time),
          refused: null,
        }))
      : null,
    cookiesHeld: [],
    decoded: null,
  };
}

type Pairs = readonly z.infer<typeof pair>[] | null | undefined;

function toHeaders(pairs: Pairs): Header[] {
  return (pairs ?? []).map(({ name, value }) => [name, value ?? '']);
}

/** The text where there is one: what it is encoded like may be what is wrong. */
function bodyOf(data: z.infer<typeof entrySchema>['request']['postData']): string | null {
  if (data?.text) return data.text;
  if (!data?.params?.length) return null;
  const isEncoded = data.params.some(({ value }) => /%[0-9a-f]{2}/i.test(value ?? ''));
  const encode = isEncoded ? (text: string): string => text : encodeURIComponent;
  return data.params.map(({ name, value }) => `${name}=${encode(value ?? '')}`).join('&');
}
