/** Cookies named by port, because a browser shares the cookies of one host between all its ports. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

const portOf = (origin: string): string => new URL(origin).port || '80';

/** Ties an answer to the browser that asked. */
export const browserCookie = (origin: string): string => `saml_workbench_browser_${portOf(origin)}`;
export const sessionCookie = (origin: string): string => `saml_workbench_session_${portOf(origin)}`;

export function browserOf(c: Context, origin: string): string | null {
  return getCookie(c, browserCookie(origin)) ?? null;
}

export function sessionOf(c: Context, origin: string): string | null {
  return getCookie(c, sessionCookie(origin)) ?? null;
}
