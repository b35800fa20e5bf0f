/** The driver behind `login`: takes the browser's part in one login, from the address at which the application starts it. */
import type { LoginResult } from '../../contract/model/trace';
import { UsageError } from '../../app/usage-error';
import { openBrowser } from './browser';
import { concludeLogin, type LoginWorld } from './conclude-login';
import { parseUrl } from './parse-url';
import { newWalk } from './walk';
import { type SignIn, walkFrom } from './walk-from';

export interface LoginOptions extends SignIn {
  readonly url: string;
}

/** Runs one login. Throws UsageError when the address is none; everything else is in the result. */
export async function runLogin(options: LoginOptions, world: LoginWorld): Promise<LoginResult> {
  const start = parseStart(options.url);
  const browser = openBrowser([start.hostname]);
  const walk = newWalk();
  await walkFrom(browser, { method: 'GET', url: start.href, body: null }, options, walk);
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
