/**
 * What the browser did around a message: cookies set, sent and held back, redirects, statuses. Captures hold it;
 * the checks of a flow judge it.
 */
import { z } from 'zod';
import { bindingSchema, messageKindSchema } from './decoded';

export const setCookieSchema = z.object({
  name: z.string(),
  /** Null when the attribute is absent: browsers then treat the cookie as Lax. */
  sameSite: z.enum(['Strict', 'Lax', 'None']).nullable(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  domain: z.string().nullable(),
  path: z.string().nullable(),
  /** True when it was set to be removed: an expiry in the past. */
  removes: z.boolean(),
  /** Why the browser did not keep it, in its own words; null when it did, or nothing is known. */
  refused: z.string().nullable(),
});
export type SetCookie = z.infer<typeof setCookieSchema>;

/** One HTTP request with its answer. */
export const exchangeSchema = z.object({
  status: z.number().int().nullable(),
  /** Absolute URL of a redirect; null when the answer is none. */
  location: z.string().nullable(),
  /** Names of the cookies the request carried; null when the capture leaves cookies out. */
  cookiesSent: z.array(z.string()).nullable(),
  cookiesSet: z.array(setCookieSchema),
  /** Cookies the browser had and did not send, with its reason. Known of the trace browser only. */
  cookiesHeld: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** Origin of the page that sent the request; null when unknown. */
  origin: z.string().nullable(),
});
export type Exchange = z.infer<typeof exchangeSchema>;

export const flowExchangeSchema = exchangeSchema.extend({
  /** Milliseconds since the epoch. */
  at: z.number(),
  method: z.string(),
  url: z.string(),
  message: z
    .object({
      kind: messageKindSchema,
      binding: bindingSchema,
      id: z.string().nullable(),
      inResponseTo: z.string().nullable(),
      issuer: z.string().nullable(),
      relayState: z.string().nullable(),
    })
    .nullable(),
});
export type FlowExchange = z.infer<typeof flowExchangeSchema>;

/** Everything one flow did, in order of time, and which exchange carried the message that is judged. */
export const flowFactsSchema = z.object({
  exchanges: z.array(flowExchangeSchema),
  here: z.number().int(),
});
export type FlowFacts = z.infer<typeof flowFactsSchema>;
