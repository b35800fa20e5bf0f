/** The parts that are used of what a browser's debugger tells: it comes from another program, so it is looked at first. */
import { z } from 'zod';

const headers = z.record(z.string(), z.string());
const response = z.object({ status: z.number().int(), headers });

export const requestEvent = z.object({
  requestId: z.string(),
  request: z.object({
    url: z.string(),
    urlFragment: z.string().optional(),
    method: z.string(),
    headers,
    postData: z.string().optional(),
    hasPostData: z.boolean().optional(),
  }),
  /** Seconds since the epoch. */
  wallTime: z.number(),
  redirectResponse: response.optional(),
  type: z.string().optional(),
});

export const requestExtraEvent = z.object({
  requestId: z.string(),
  headers,
  associatedCookies: z
    .array(z.object({ cookie: z.object({ name: z.string() }), blockedReasons: z.array(z.string()) }))
    .optional(),
});

export const responseEvent = z.object({ requestId: z.string(), response });

export const responseExtraEvent = z.object({
  requestId: z.string(),
  headers,
  statusCode: z.number().int().optional(),
  blockedCookies: z
    .array(z.object({ cookieLine: z.string(), blockedReasons: z.array(z.string()) }))
    .optional(),
});
