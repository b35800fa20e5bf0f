/** Requests copied from a browser's network panel: a curl line, a fetch call, a raw HTTP request. */
import type { UnwrapStep } from '../detected';
import { findClosing, unescapeBackslashes } from './escapes';
import { goInto, type Layer } from './layer';
import { splitShellWords } from './shell-words';

const dataFlags = new Set(['-d', '--data', '--data-raw', '--data-binary', '--data-ascii']);
/** Flags whose value is not encoded yet: curl does that itself, or sends it as a part of its own. */
const plainFlags = new Set(['--data-urlencode', '-F', '--form', '--form-string']);
const parameterPattern = /SAML(?:Request|Response|art)=/;

export function unwrapCurl(layer: Layer): readonly Layer[] | null {
  if (!/^\s*(?:[$>#]\s*)?curl(?:\.exe)?\s/.test(layer.text)) return null;
  const words = splitShellWords(layer.text);
  const data: string[] = [];
  let url: string | null = null;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const joined = /^(--[a-z-]+)=([\s\S]*)$/.exec(word) ?? /^(-[dF])([\s\S]+)$/.exec(word);
    const flag = joined?.[1] ?? word;
    if (dataFlags.has(flag)) data.push(joined?.[2] ?? words[++index] ?? '');
    else if (plainFlags.has(flag)) data.push(encodeField(joined?.[2] ?? words[++index] ?? ''));
    else if (/^https?:\/\//.test(word) || (!word.startsWith('-') && parameterPattern.test(word)))
      url ??= word;
  }
  const isGet = words.includes('-G') || words.includes('--get');
  if (isGet && url !== null && data.length > 0) {
    return collect(layer, 'curl', `${url}${url.includes('?') ? '&' : '?'}${data.join('&')}`, null);
  }
  return collect(layer, 'curl', url, data.length > 0 ? data.join('&') : null);
}

export function unwrapFetch(layer: Layer): readonly Layer[] | null {
  if (!/^\s*(?:await\s+)?fetch\s*\(/.test(layer.text)) return null;
  const { text } = layer;
  const url = readLiteral(text, text.indexOf('(') + 1);
  const body = /["']?body["']?\s*:/.exec(text);
  return collect(layer, 'fetch', url, body && readLiteral(text, body.index + body[0].length));
}

/** `POST /acs HTTP/1.1`, headers, an empty line, the body. */
export function unwrapHttpRequest(layer: Layer): readonly Layer[] | null {
  const request = /^\s*(?:GET|POST|PUT)\s+(\S+)\s+HTTP\/[\d.]+\r?\n/.exec(layer.text);
  if (!request) return null;
  const empty = /\r?\n\r?\n/.exec(layer.text);
  const body = empty ? layer.text.slice(empty.index + empty[0].length).trim() : '';
  return collect(layer, 'http-request', request[1] ?? null, body === '' ? null : body);
}

function collect(
  layer: Layer,
  step: UnwrapStep,
  url: string | null,
  body: string | null,
): readonly Layer[] | null {
  const inner: Layer[] = [];
  if (url !== null && parameterPattern.test(url)) inner.push(goInto(layer, step, url));
  if (body !== null && /SAML(?:Request|Response)|</.test(body))
    inner.push(goInto(layer, step, body, { url, carrier: 'form' }));
  return inner.length > 0 ? inner : null;
}

/** A JavaScript string that starts behind `from`; null when something else stands there. */
function readLiteral(text: string, from: number): string | null {
  let start = from;
  while (/\s/.test(text.charAt(start))) start++;
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'" && quote !== '`') return null;
  return unescapeBackslashes(text.slice(start + 1, findClosing(text, start + 1, quote, true)));
}

/** RelayState as curl would encode it. The messages stay: base64 reads the same either way. */
function encodeField(field: string): string {
  const equals = field.indexOf('=');
  const name = field.slice(0, equals);
  if (equals < 0 || parameterPattern.test(`${name}=`)) return field;
  return `${name}=${encodeURIComponent(field.slice(equals + 1))}`;
}
