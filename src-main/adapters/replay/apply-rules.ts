/** The user's own rules of what a login that went well looks like, held against where the browser ended. */
import type { ReplayRules } from '../../contract/model/replay';
import type { LoginResult } from '../../contract/model/trace';
import type { Walk } from '../login/walk';

/** Signed in when every rule holds; otherwise refused, naming the first that does not. */
export function applyRules(
  rules: ReplayRules,
  { last, cookies }: Walk,
): Pick<LoginResult, 'outcome' | 'reason'> {
  if (last === null) return { outcome: 'error', reason: 'Nothing was asked.' };
  const { request, answer } = last;
  const { url, status, text, cookie } = rules;
  const broken =
    url !== undefined && !request.url.includes(url)
      ? `the last page is ${request.url}, not ${url}`
      : status !== undefined && answer.status !== status
        ? `the last page answered ${answer.status}, not ${status}`
        : text !== undefined && !answer.text.includes(text)
          ? `"${text}" is not on the last page`
          : cookie !== undefined && !cookies.has(cookie)
            ? `no cookie ${cookie} was set${cookies.size === 0 ? '' : `, only ${[...cookies].join(', ')}`}`
            : null;
  return broken === null
    ? { outcome: 'signed-in', reason: 'Every rule for a login that went well holds.' }
    : { outcome: 'refused', reason: `By the rules given the login did not go well: ${broken}.` };
}
