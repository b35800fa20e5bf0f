/** Cookie headers to names and attributes: their values are nobody's business. */
import type { SetCookie } from '../../contract/model/exchange';

const MAX_COOKIES = 200;

/** Names in a `Cookie` header. */
export function readCookieNames(header: string): string[] {
  return header
    .split(';', MAX_COOKIES)
    .map((pair) => pair.split('=', 1)[0]?.trim() ?? '')
    .filter((name) => name !== '');
}

/** `Set-Cookie` headers; several in one are on lines of their own, as browsers join them. `now`: milliseconds. */
export function readSetCookies(headers: readonly string[], now: number | null): SetCookie[] {
  return headers
    .flatMap((header) => header.split('\n', MAX_COOKIES))
    .filter((line) => line.trim() !== '')
    .slice(0, MAX_COOKIES)
    .map((line) => readSetCookie(line, now));
}

function readSetCookie(line: string, now: number | null): SetCookie {
  const [pair = '', ...rest] = line.split(';');
  const attributes = new Map(
    rest.map((each) => {
      const equals = each.indexOf('=');
      const name = (equals < 0 ? each : each.slice(0, equals)).trim().toLowerCase();
      return [name, equals < 0 ? '' : each.slice(equals + 1).trim()] as const;
    }),
  );
  return {
    name: pair.split('=', 1)[0]?.trim() ?? '',
    sameSite: sameSiteOf(attributes.get('samesite')),
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    domain: attributes.get('domain') ?? null,
    path: attributes.get('path') ?? null,
    removes: isPast(attributes.get('max-age'), attributes.get('expires'), now),
    refused: null,
  };
}

export function sameSiteOf(text: string | null | undefined): SetCookie['sameSite'] {
  const found = text?.toLowerCase();
  return found === 'strict' ? 'Strict' : found === 'lax' ? 'Lax' : found === 'none' ? 'None' : null;
}

/** Whether the cookie has ended when it is set, which removes it. */
export function isPast(maxAge: string | undefined, expires: string | undefined, now: number | null): boolean {
  if (maxAge !== undefined) return Number(maxAge) <= 0;
  const end = expires === undefined ? NaN : Date.parse(expires);
  return !Number.isNaN(end) && end <= (now ?? 0);
}
