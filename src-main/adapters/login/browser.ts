/**
 * A browser without a window: cookies, no automatic redirects, and a guard in front of every request, so that
 * only this machine and the host the user named are ever contacted.
 */
import { CookieJar } from 'tough-cookie';
import { parseUrl } from './parse-url';

export interface BrowserRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** A form body; null for GET. */
  readonly body: string | null;
  readonly accept?: string;
}

export interface BrowserAnswer {
  readonly status: number;
  /** Absolute; null when the answer is no redirect. */
  readonly location: string | null;
  readonly contentType: string;
  readonly text: string;
  /** True when the answer set a cookie. */
  readonly setCookie: boolean;
}

/** The login cannot go on; the message is one sentence for the user. */
export class BrowserError extends Error {}

export interface Browser {
  /** Rejects with BrowserError. */
  readonly send: (request: BrowserRequest) => Promise<BrowserAnswer>;
}

const TIMEOUT_MS = 30_000;
const MAX_BODY = 12 * 1024 * 1024;
const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';

/** `startUrl` is the address the user named. */
export function openBrowser(startUrl: URL): Browser {
  const jar = new CookieJar();
  return {
    send: async ({ method, url, body, accept = HTML }) => {
      guard(new URL(url), startUrl);
      const cookie = await jar.getCookieString(url);
      const answer = await fetch(url, {
        method,
        body,
        redirect: 'manual',
        headers: {
          accept,
          'user-agent': 'saml-workbench',
          ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
          ...(cookie === '' ? {} : { cookie }),
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((error: unknown) => {
        throw new BrowserError(`${new URL(url).origin} could not be reached: ${reasonOf(error)}`);
      });
      const cookies = cookiesOf(answer.headers);
      for (const each of cookies) await jar.setCookie(each, url, { ignoreError: true });
      const location = answer.headers.get('location');
      const redirects = answer.status >= 300 && answer.status < 400 && location !== null;
      return {
        status: answer.status,
        location: redirects ? absolute(location, url) : null,
        contentType: answer.headers.get('content-type') ?? '',
        text: await readText(answer, url),
        setCookie: cookies.length > 0,
      };
    },
  };
}

export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return /^127(?:\.\d{1,3}){3}$/.test(host) || host === '[::1]' || host === 'localhost';
}

function guard(url: URL, startUrl: URL): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new BrowserError(`The login leads to ${url.protocol}, which is no address of the web`);
  }
  if (isLoopback(url.hostname) || url.hostname === startUrl.hostname) return;
  throw new BrowserError(
    `The login leads to ${url.host}, which was not contacted: only this machine and ${startUrl.host} are`,
  );
}

function absolute(location: string, base: string): string {
  const url = parseUrl(location, base);
  if (url) return url.href;
  throw new BrowserError(`${new URL(base).origin} redirects to an address that cannot be read: ${location}`);
}

/** Node 18.15 has no getSetCookie; there several cookies stand in one header, split where a new name begins. */
function cookiesOf(headers: Headers): string[] {
  if (typeof headers.getSetCookie === 'function') return headers.getSetCookie();
  return headers.get('set-cookie')?.split(/,(?=\s*[^\s;,=]+=)/) ?? [];
}

async function readText(answer: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_BODY) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new BrowserError(`The answer of ${new URL(url).origin} broke off: ${reasonOf(error)}`);
  }
  if (size > MAX_BODY) throw new BrowserError(`The answer of ${new URL(url).origin} is larger than 12 MB`);
  return Buffer.concat(chunks).toString('utf8');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
