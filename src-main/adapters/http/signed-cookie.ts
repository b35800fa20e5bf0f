/**
 * Session cookies: a handle and an HMAC over it, so that a handle nobody issued is refused before anything is looked
 * up. Named by port, because a browser shares the cookies of one host between all its ports.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Random } from '../../core/random';

const KEY_BYTES = 32;

export interface SignedCookie {
  /** The handle of the request's cookie; null when there is none or its HMAC is not ours. */
  readonly read: (c: Context) => string | null;
  readonly write: (c: Context, handle: string) => void;
  readonly remove: (c: Context) => void;
}

/**
 * `isSharedAcrossSites`: the value goes out twice, as SameSite=None, which browsers take with Secure only (and from
 * this machine also without TLS), and with no SameSite for clients that hold to Secure strictly. A message that
 * another site posts here then still finds the session. Otherwise one cookie that is Lax. The key lives as long as
 * the sessions do: until the listener stops.
 */
export function createSignedCookie(
  name: string,
  origin: string,
  random: Random,
  { isSharedAcrossSites = false } = {},
): SignedCookie {
  const key = Buffer.from(random.bytes(KEY_BYTES));
  const plain = `saml_workbench_${name}_${portOf(origin)}`;
  const cross = `${plain}_cross`;
  const common = { httpOnly: true, path: '/' } as const;
  const macOf = (handle: string): Buffer => createHmac('sha256', key).update(`${plain}=${handle}`).digest();
  const open = (value: string | undefined): string | null => {
    const [, handle, mac] = /^([\w-]+)\.([\w-]+)$/.exec(value ?? '') ?? [];
    if (handle === undefined || mac === undefined) return null;
    const given = Buffer.from(mac, 'base64url');
    const expected = macOf(handle);
    return given.length === expected.length && timingSafeEqual(given, expected) ? handle : null;
  };
  return {
    read: (c) => open(getCookie(c, plain)) ?? (isSharedAcrossSites ? open(getCookie(c, cross)) : null),
    write: (c, handle) => {
      const value = `${handle}.${macOf(handle).toString('base64url')}`;
      setCookie(c, plain, value, isSharedAcrossSites ? common : { ...common, sameSite: 'Lax' });
      if (isSharedAcrossSites) setCookie(c, cross, value, { ...common, sameSite: 'None', secure: true });
    },
    remove: (c) => {
      deleteCookie(c, plain, { path: '/' });
      if (isSharedAcrossSites) deleteCookie(c, cross, { path: '/', secure: true });
    },
  };
}

export function portOf(origin: string): string {
  const { port, protocol } = new URL(origin);
  return port || (protocol === 'https:' ? '443' : '80');
}
