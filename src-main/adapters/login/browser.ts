/**
 * A browser without a window: cookies, no automatic redirects, and a guard in front of every request, so that
 * only this machine and the host the user named are ever contacted.
 */
import { CookieJar } from 'tough-cookie';
import { fetchLocal, isLoopbackHost } from '../http/fetch-local';
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
  /** Names of the cookies the answer set. */
  readonly cookies: readonly string[];
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

/** `named` are the hosts the user named: besides this machine only they are contacted. */
export function openBrowser(named: readonly string[]): Browser {
  const jar = new CookieJar();
  return {
    send: async ({ method, url, body, accept = HTML }) => {
      guard(new URL(url), named);
      const cookie = await jar.getCookieString(url);
      const answer = await fetchLocal(url, {
        method,
        body,
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
        cookies: cookies.map((each) => each.split('=', 1)[0]?.trim() ?? ''),
      };
    },
  };
}

function guard(url: URL, named: readonly string[]): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new BrowserError(`The login leads to ${url.protocol}, which is no address of the web`);
  }
  if (isLoopbackHost(url.hostname) || named.includes(url.hostname)) return;
  const others = [...new Set(named)].filter((host) => !isLoopbackHost(host));
  throw new BrowserError(
    `The login leads to ${url.host}, which was not contacted: only ${['this machine', ...others].join(' and ')} ${others.length === 0 ? 'is' : 'are'}`,
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
