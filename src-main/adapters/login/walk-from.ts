/**
 * The walk of a browser through a login: it follows redirects, submits the forms of the POST binding, fills one
 * sign-in form, and stops when no SAML is left to carry.
 */
import { detect } from '../../core/bindings/detect';
import { UnreadableInputError } from '../../core/bindings/unreadable-input-error';
import { describeStepMessage } from '../../app/step-message';
import { type Browser, type BrowserAnswer, BrowserError, type BrowserRequest } from './browser';
import { fillSignInForm, findMessageForm, findSignInForm, type Submission } from './fill-form';
import { parseUrl } from './parse-url';
import { readPage } from './read-page';
import type { Hop, Walk } from './walk';

/** Who signs in where a page asks. */
export interface SignIn {
  /** User name; absent takes the one the page offers. */
  readonly persona?: string | undefined;
  readonly password?: string | undefined;
}

const MAX_HOPS = 25;
/** The mock SP then gives its refusal as data; other SPs give what they have. */
const JSON_OR_HTML = 'application/json,text/html;q=0.9,*/*;q=0.8';

/** Goes on from `first` until no SAML is left to carry; what stops it before is in `walk.problem`. */
export async function walkFrom(
  browser: Browser,
  first: BrowserRequest,
  signIn: SignIn,
  walk: Walk,
): Promise<void> {
  try {
    await walkThrough(browser, first, signIn, walk);
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    walk.problem = error.message;
  }
}

/** Goes on from `first` until it is about to send an AuthnRequest, and returns that instead; null when it never is. */
export async function walkToRequest(
  browser: Browser,
  first: BrowserRequest,
  walk: Walk,
): Promise<BrowserRequest | null> {
  let request: BrowserRequest | null = first;
  try {
    while (request !== null && messageIn(request)?.kind !== 'AuthnRequest') {
      countHop(walk);
      const answer = await takeHop(browser, request, walk);
      request = followUp(request, answer);
    }
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    walk.problem = error.message;
    return null;
  }
  return request;
}

async function walkThrough(
  browser: Browser,
  first: BrowserRequest,
  options: SignIn,
  walk: Walk,
): Promise<void> {
  let request: BrowserRequest | null = first;
  let signedIn = false;
  while (request !== null) {
    countHop(walk);
    const answer: BrowserAnswer = await takeHop(browser, request, walk);
    const next = followUp(request, answer);
    if (next !== null) {
      request = next;
      continue;
    }
    const signIn = walk.delivered === null ? findSignInForm(readPage(answer.text)) : null;
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

function countHop(walk: Walk): void {
  if (walk.hops.length === MAX_HOPS) throw new BrowserError(`The login did not end within ${MAX_HOPS} hops`);
}

/** What a browser does by itself: follow a redirect, submit the form of the POST binding. */
function followUp(request: BrowserRequest, answer: BrowserAnswer): BrowserRequest | null {
  if (answer.location !== null) return redirected(request, answer.status, answer.location);
  const form = answer.status < 400 ? findMessageForm(readPage(answer.text)) : null;
  return form ? submit(form, request.url) : null;
}

async function takeHop(browser: Browser, request: BrowserRequest, walk: Walk): Promise<BrowserAnswer> {
  const message = messageIn(request);
  const hop: Hop = { method: request.method, url: request.url, status: null, message };
  walk.hops.push(hop);
  const carriesArtifact = /(?:^|[?&])SAMLart=./.test(request.body ?? request.url);
  const carriesResponse = message?.kind === 'Response' || carriesArtifact;
  const answer = await browser.send(carriesResponse ? { ...request, accept: JSON_OR_HTML } : request);
  hop.status = answer.status;
  for (const name of answer.cookies) walk.cookies.add(name);
  walk.last = { request, answer };
  // An artifact may stand for the request as well: then the identity provider asks who it is.
  const isRequest = carriesArtifact && findSignInForm(readPage(answer.text)) !== null;
  if (carriesResponse && !isRequest) walk.delivered = walk.last;
  return answer;
}

/** The SAML message a request carries, in its query or its form. */
export function messageIn({ method, url, body }: BrowserRequest): Hop['message'] {
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
