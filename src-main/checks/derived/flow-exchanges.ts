/**
 * What a flow tells about one of its messages: the exchange that carried it, what led to it, what came of it. A flow
 * is known for captures only; without one none of the checks built on this applies.
 */
import type { FlowExchange, SetCookie } from '../../contract/model/exchange';
import type { Subject } from '../subject';
import { once } from './once';
import { hostOf } from './uri';

export interface FlowAround {
  readonly here: FlowExchange;
  readonly before: readonly FlowExchange[];
  readonly after: readonly FlowExchange[];
  /** The exchange that carried the request this message answers; null when it was not captured. */
  readonly request: FlowExchange | null;
}

/** Null when only the message is known. */
export const flowAround = once((subject: Subject): FlowAround | null => {
  const { flow } = subject;
  const here = flow?.exchanges[flow.here];
  if (!flow || !here) return null;
  const before = flow.exchanges.slice(0, flow.here);
  const requests = before.filter(({ message }) => message?.kind === 'AuthnRequest');
  const named = requests.findLast(({ message }) => message?.id === here.message?.inResponseTo);
  return {
    here,
    before,
    after: flow.exchanges.slice(flow.here + 1),
    request: named ?? requests.at(-1) ?? null,
  };
});

/** A Response the browser delivered by a form, so that what it did with the SP's cookies matters. */
export function isDelivered(subject: Subject): boolean {
  const around = flowAround(subject);
  return around !== null && around.here.method === 'POST' && subject.response !== null;
}

export interface KeptCookie {
  readonly cookie: SetCookie;
  /** Where it was set. */
  readonly at: FlowExchange;
}

/** Cookies the SP set before the Response came, as they stood then, and whether the browser sent each to the ACS. */
export const cookiesOfSp = once(
  (
    subject: Subject,
  ): { readonly sent: readonly KeptCookie[]; readonly missing: readonly KeptCookie[] } | null => {
    const around = flowAround(subject);
    if (!around || around.here.cookiesSent === null) return null;
    const kept = new Map<string, KeptCookie>();
    for (const at of around.before) {
      if (!belongsToSp(at, around)) continue;
      for (const cookie of at.cookiesSet) {
        if (cookie.removes) kept.delete(cookie.name);
        else kept.set(cookie.name, { cookie, at });
      }
    }
    const { cookiesSent } = around.here;
    const isSent = ({ cookie }: KeptCookie): boolean => cookiesSent.includes(cookie.name);
    return {
      sent: [...kept.values()].filter(isSent),
      missing: [...kept.values()].filter((each) => !isSent(each)),
    };
  },
);

/** The SP: the host of its ACS, and what sent the browser off with the request. */
function belongsToSp({ url, location }: FlowExchange, { here, request }: FlowAround): boolean {
  return hostOf(url) === hostOf(here.url) || (request !== null && location === request.url);
}

/**
 * True when the SP did not take the Response: it answered with an error, or sent the user to the IdP once more.
 * A cookie that is missing is a cause then, and a trap laid for later otherwise.
 */
export function isRefused({ here, after }: FlowAround): boolean {
  if (here.status !== null && here.status >= 400) return true;
  return after.some(
    ({ message, url, status }) =>
      message?.kind === 'AuthnRequest' || ((status ?? 0) >= 400 && hostOf(url) === hostOf(here.url)),
  );
}

/** Where the form that carried the message was: as the browser said, else where the request had led. Null when unknown. */
export function sentFrom({ here, request }: FlowAround): string | null {
  return here.origin ?? (request === null ? null : originOf(request.url));
}

/** Whether a browser counts both addresses as one site: the same scheme and registrable name, as far as names tell. */
export function isSameSite(left: string, right: string): boolean {
  return schemeOf(left) === schemeOf(right) && siteOf(left) === siteOf(right);
}

/** Public suffixes are a list of their own; two labels, three under a short second one, come close. */
function siteOf(url: string): string | null {
  const host = hostOf(url);
  if (host === null || /^[\d.]+$|^\[/.test(host)) return host;
  const labels = host.split('.');
  const isShort = labels.length > 2 && /^(?:co|com|ac|gov|org|net|edu|ne|or)$/.test(labels.at(-2) ?? '');
  return labels.slice(isShort ? -3 : -2).join('.');
}

export function schemeOf(url: string): string {
  return url.slice(0, Math.max(0, url.indexOf(':'))).toLowerCase();
}

/** Path of a URL without query and without a slash at its end. */
export function pathOf(url: string): string {
  return (/^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? '').replace(/\/+$/, '');
}

/** Scheme, host and port. */
export function originOf(url: string): string {
  return /^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0]?.toLowerCase() ?? url;
}

/** Names in one text, for messages. */
export function namesOf(cookies: readonly KeptCookie[]): string {
  return cookies.map(({ cookie }) => cookie.name).join(', ');
}
