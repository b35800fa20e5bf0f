/** One request of a SAML-tracer export to a record. It has no times; before release 1.0 its headers were pairs. */
import { z } from 'zod';
import type { Header, HttpRecord } from './http-record';

const header = z.union([
  z.object({ name: z.string(), value: z.string().nullish() }),
  z.tuple([z.string(), z.string()]),
]);
const pairs = z.array(z.tuple([z.string(), z.string()]));
const requestSchema = z.object({
  method: z.string(),
  url: z.string(),
  requestHeaders: z.array(header).nullish(),
  responseHeaders: z.array(header).nullish(),
  responseStatus: z.union([z.number(), z.string()]).nullish(),
  post: pairs.nullish(),
  saml: z.string().nullish(),
});

/** Throws a ZodError when it has no method and URL. */
export function readTracerEntry(entry: unknown, place: string): HttpRecord {
  const request = requestSchema.parse(entry);
  const status = Number(request.responseStatus ?? 0);
  const responseHeaders = toHeaders(request.responseHeaders);
  const sent = Date.parse(responseHeaders.find(([name]) => name.toLowerCase() === 'date')?.[1] ?? '');
  return {
    place,
    at: Number.isNaN(sent) ? null : sent,
    method: request.method.toUpperCase(),
    url: request.url,
    requestHeaders: toHeaders(request.requestHeaders),
    body: request.post?.length
      ? request.post.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
      : null,
    status: status > 0 ? status : null,
    responseHeaders,
    cookiesSent: null,
    cookiesSet: null,
    cookiesHeld: [],
    decoded: request.saml ? request.saml : null,
  };
}

function toHeaders(headers: readonly z.infer<typeof header>[] | null | undefined): Header[] {
  return (headers ?? []).map((each) =>
    Array.isArray(each) ? [each[0], each[1]] : [each.name, each.value ?? ''],
  );
}
