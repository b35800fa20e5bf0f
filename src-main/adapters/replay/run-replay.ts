/**
 * Sends a captured message again as a browser would: posted to its receiver, and on from there. A live replay first
 * lets the application start a login, and answers that request in its own session.
 */
import type { ReplayOptions, ReplayResult, ReplayRules, ReplayTarget } from '../../contract/model/replay';
import type { LoginResult } from '../../contract/model/trace';
import { toBase64, toFormBody } from '../../core/bindings/encode';
import type { Random } from '../../core/random';
import { type LiveRequest, prepareReplay, readLiveRequest } from '../../app/replay/prepare-replay';
import { UsageError } from '../../app/usage-error';
import { openBrowser } from '../login/browser';
import { concludeLogin, type LoginWorld } from '../login/conclude-login';
import { parseUrl } from '../login/parse-url';
import { newWalk, type Walk } from '../login/walk';
import { messageIn, walkFrom, walkToRequest } from '../login/walk-from';
import { applyRules } from './apply-rules';

export interface ReplayWorld extends LoginWorld {
  readonly random: Random;
}

/** Throws UsageError when the input or an address cannot be used; everything else is in the result. */
export async function runReplay(
  input: string | Uint8Array,
  options: ReplayOptions,
  target: ReplayTarget,
  world: ReplayWorld,
): Promise<ReplayResult> {
  const url = requireWeb(target.url, 'the receiver');
  const loginUrl = target.loginUrl === undefined ? null : requireWeb(target.loginUrl, 'the login');
  const named = [url, loginUrl].flatMap((each) => each?.hostname ?? []);
  const browser = openBrowser([...named, ...(target.allowHosts ?? [])]);
  const walk = newWalk();
  let live: LiveRequest | null = null;
  if (loginUrl !== null) {
    // What cannot be sent is told before anybody is contacted.
    prepareReplay(input, options, url.href, null, world);
    const request = await walkToRequest(browser, { method: 'GET', url: loginUrl.href, body: null }, walk);
    const message = request === null ? null : messageIn(request);
    live = message === null ? null : readLiveRequest(message.xml, message.relayState);
    if (request === null || live === null) {
      walk.problem ??= `The login at ${loginUrl.href} sent no AuthnRequest`;
      return { ...(await concludeLogin(browser, walk, world)), outcome: 'error', changes: [], signed: [] };
    }
    walk.hops.push({ method: request.method, url: request.url, status: null, message });
  }
  const { parameter, xml, relayState, changes, signed } = prepareReplay(
    input,
    options,
    url.href,
    live,
    world,
  );
  const fields: [string, string][] = [[parameter, toBase64(xml)]];
  if (relayState !== null) fields.push(['RelayState', relayState]);
  await walkFrom(browser, { method: 'POST', url: url.href, body: toFormBody(fields) }, target, walk);
  const result = await concludeLogin(browser, walk, world);
  return { ...judge(result, walk, target.rules), changes, signed };
}

function judge(result: LoginResult, walk: Walk, rules: ReplayRules | undefined): LoginResult {
  return rules === undefined || walk.problem !== null ? result : { ...result, ...applyRules(rules, walk) };
}

function requireWeb(text: string, what: string): URL {
  const url = parseUrl(text);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new UsageError(
    `"${text}" is not the address of ${what}`,
    'Give a whole URL, for example http://127.0.0.1:7002/sp/acs.',
  );
}
