/**
 * The driver behind `login`: takes the browser's part in one login. It follows redirects, submits the forms
 * of the POST binding, fills one sign-in form, and stops when no SAML is left to carry.
 */
import type { LoginResult } from '../../contract/model/trace';
import { detect } from '../../core/bindings/detect';
import { UnreadableInputError } from '../../core/bindings/unreadable-input-error';
import { describeStepMessage } from '../../app/step-message';
import { UsageError } from '../../app/usage-error';
import { type Browser, type BrowserAnswer, BrowserError, type BrowserRequest, openBrowser } from './browser';
import { concludeLogin, type LoginWorld } from './conclude-login';
import { fillSignInForm, findMessageForm, findSignInForm, type Submission } from './fill-form';
import { parseUrl } from './parse-url';
import { readPage } from './read-page';
import type { Hop, Walk } from './walk';

export interface LoginOptions {
  readonly url: string;
  /** User name to sign in with; absent takes the one the page offers. */
  readonly persona?: string | undefined;
  readonly password?: string | undefined;
}

const MAX_HOPS = 25;
/** The mock SP then gives its refusal as data; other SPs give what they have. */
const JSON_OR_HTML = 'application/json,text/html;q=0.9,*/*;q=0.8';

/** Runs one login. Throws UsageError when the address is none; everything else is in the result. */
export async function runLogin(options: LoginOptions, world: LoginWorld): Promise<LoginResult> {
  const start = parseStart(options.url);
  const browser = openBrowser(start);
  const walk: Walk = { hops: [], last: null, delivered: null, problem: null, refused: false };
  try {
    await walkThrough(browser, start.href, options, walk);
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    walk.problem = error.message;
  }
  return concludeLogin(browser, walk, world);
}

function parseStart(text: string): URL {
  const url = parseUrl(text);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new UsageError(
    `"${text}" is not the address of a login`,
    'Give the URL at which the application starts it, for example http://127.0.0.1:7002/sp/login.',
  );
}

async function walkThrough(
  browser: Browser,
  startUrl: string,
  options: LoginOptions,
  walk: Walk,
): Promise<void> {
  let request: BrowserRequest | null = { method: 'GET', url: startUrl, body: null };
  let signedIn = false;
  while (request !== null) {
    if (walk.hops.length === MAX_HOPS)
      throw new BrowserError(`The login did not end within ${MAX_HOPS} hops`);
    const answer: BrowserAnswer = await takeHop(browser, request, walk);
    if (answer.location !== null) {
      request = redirected(request, answer.status, answer.location);
      continue;
    }
    const page = readPage(answer.text);
    const form = answer.status < 400 ? findMessageForm(page) : null;
    if (form) {
      request = submit(form, request.url);
      continue;
    }
    const signIn = walk.delivered === null ? findSignInForm(page) : null;
    if (!signIn) return;
    walk.refused = signedIn;
    if (signedIn)
      throw new BrowserError('The sign-in page came again: the user name or password was not taken');
    const filled = fillSignInForm(signIn, {
      username: options.persona ?? null,
      password: options.password ?? 'password',
    });
    if (typeof filled === 'string') throw new BrowserError(filled);
    signedIn = true;
    request = submit(filled, request.url);
  }
}

async function takeHop(browser: Browser, request: BrowserRequest, walk: Walk): Promise<BrowserAnswer> {
  const message = messageIn(request);
  const hop: Hop = { method: request.method, url: request.url, status: null, message };
  walk.hops.push(hop);
  const carriesResponse = message?.kind === 'Response';
  const answer = await browser.send(carriesResponse ? { ...request, accept: JSON_OR_HTML } : request);
  hop.status = answer.status;
  walk.last = { request, answer };
  if (carriesResponse) walk.delivered = walk.last;
  return answer;
}

/** The SAML message a request carries, in its query or its form. */
function messageIn({ method, url, body }: BrowserRequest): Hop['message'] {
  const raw = body ?? new URL(url).search.slice(1);
  if (!/(?:^|&)SAML(?:Request|Response)=./.test(raw)) return null;
  try {
    const [detected] = detect(method === 'GET' ? url : raw).messages;
    return detected ? describeStepMessage(detected, raw) : null;
  } catch (error) {
    if (error instanceof UnreadableInputError) return null;
    throw error;
  }
}

/** 307 and 308 keep method and body; the others become GET, as browsers do it (RFC 9110 section 15.4). */
function redirected(request: BrowserRequest, status: number, url: string): BrowserRequest {
  return status === 307 || status === 308 ? { ...request, url } : { method: 'GET', url, body: null };
}

function submit({ method, action, fields }: Submission, pageUrl: string): BrowserRequest {
  const data = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString();
  const target = action === null || action === '' ? pageUrl : action;
  const url = parseUrl(target, pageUrl);
  if (!url) throw new BrowserError(`A form goes to an address that cannot be read: ${target}`);
  if (method === 'POST') return { method, url: url.href, body: data };
  url.search = data;
  return { method, url: url.href, body: null };
}
