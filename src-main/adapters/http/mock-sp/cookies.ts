/** Cookies named by port, because a browser shares the cookies of one host between all its ports. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const portOf = (origin: string): string => new URL(origin).port || '80';

/** Ties an answer to the browser that asked. */
const browserCookie = (origin: string): string => `saml_workbench_browser_${portOf(origin)}`;
const crossSiteCookie = (origin: string): string => `${browserCookie(origin)}_cross`;
export const sessionCookie = (origin: string): string => `saml_workbench_session_${portOf(origin)}`;

export function browserOf(c: Context, origin: string): string | null {
  return getCookie(c, browserCookie(origin)) ?? getCookie(c, crossSiteCookie(origin)) ?? null;
}

/**
 * An IdP on another site answers by a POST across sites, which keeps back every cookie that is Lax. So the
 * value goes out twice: as None, which browsers take with Secure only (and from this machine also without
 * TLS), and with no SameSite for clients that hold to Secure strictly.
 */
export function setBrowser(c: Context, origin: string, value: string): void {
  setCookie(c, browserCookie(origin), value, { httpOnly: true, path: '/' });
  setCookie(c, crossSiteCookie(origin), value, { httpOnly: true, sameSite: 'None', secure: true, path: '/' });
}

export function sessionOf(c: Context, origin: string): string | null {
  return getCookie(c, sessionCookie(origin)) ?? null;
}
