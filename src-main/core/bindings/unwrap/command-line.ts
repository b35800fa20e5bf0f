/** Requests copied from a browser's network panel: a curl line, a fetch call, a raw HTTP request. */
import type { UnwrapStep } from '../detected';
import { goInto, type Layer } from './layer';

const dataFlags = new Set([
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--data-ascii',
  '--data-urlencode',
  '-F',
  '--form',
  '--form-string',
]);

export function unwrapCurl(layer: Layer): Layer[] | null {
  if (!/^\s*(?:[$>#]\s*)?curl(?:\.exe)?\s/.test(layer.text)) return null;
  const words = splitShellWords(layer.text);
  const data: string[] = [];
  let url: string | null = null;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const joined = /^(--[a-z-]+)=([\s\S]*)$/.exec(word);
    if (joined && dataFlags.has(joined[1] ?? '')) data.push(joined[2] ?? '');
    else if (dataFlags.has(word)) data.push(words[++index] ?? '');
    else if (/^https?:\/\//.test(word)) url ??= word;
  }
  return collect(layer, 'curl', url, data.length > 0 ? data.join('&') : null);
}

export function unwrapFetch(layer: Layer): Layer[] | null {
  if (!/^\s*(?:await\s+)?fetch\s*\(/.test(layer.text)) return null;
  const url = /fetch\s*\(\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/.exec(layer.text)?.[1];
  const body = /["']?body["']?\s*:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/.exec(layer.text)?.[1];
  return collect(layer, 'fetch', url ? readLiteral(url) : null, body ? readLiteral(body) : null);
}

/** `POST /acs HTTP/1.1`, headers, an empty line, the body. */
export function unwrapHttpRequest(layer: Layer): Layer[] | null {
  const request = /^\s*(?:GET|POST|PUT)\s+(\S+)\s+HTTP\/[\d.]+\r?\n/.exec(layer.text);
  if (!request) return null;
  const empty = /\r?\n\r?\n/.exec(layer.text);
  const body = empty ? layer.text.slice(empty.index + empty[0].length).trim() : '';
  return collect(layer, 'http-request', request[1] ?? null, body === '' ? null : body);
}

function collect(layer: Layer, step: UnwrapStep, url: string | null, body: string | null): Layer[] | null {
  const inner: Layer[] = [];
  if (url && /SAML(?:Request|Response)=/.test(url)) inner.push(goInto(layer, step, url));
  if (body && /SAML(?:Request|Response)|</.test(body))
    inner.push(goInto(layer, step, body, { url, carrier: 'form' }));
  return inner.length > 0 ? inner : null;
}

function readLiteral(literal: string): string {
  const body = literal.slice(1, -1);
  return body.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_, unicode?: string, hex?: string, other?: string) => {
      if (unicode ?? hex) return String.fromCharCode(parseInt(unicode ?? hex ?? '', 16));
      return { n: '\n', r: '\r', t: '\t' }[other ?? ''] ?? other ?? '';
    },
  );
}

/** Words as a POSIX shell splits them ($'…' included), with cmd.exe's caret escapes mended first. */
export function splitShellWords(text: string): string[] {
  const line = /\^\s*[\r\n]|\^"/.test(text) ? text.replace(/\^\s*\r?\n/g, ' ').replace(/\^(.)/g, '$1') : text;
  const words: string[] = [];
  let word: string | null = null;
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index);
    if (character === '\\' && index + 1 < line.length) {
      const next = line.charAt(++index);
      if (next === '\r' && line.charAt(index + 1) === '\n') index++;
      else if (next !== '\n') word = (word ?? '') + next;
    } else if (character === "'" || (character === '$' && line.charAt(index + 1) === "'")) {
      const ansi = character === '$';
      const end = findClosing(line, index + (ansi ? 2 : 1), "'", ansi);
      const inner = line.slice(index + (ansi ? 2 : 1), end);
      word = (word ?? '') + (ansi ? readLiteral(`'${inner}'`) : inner);
      index = end;
    } else if (character === '"') {
      const end = findClosing(line, index + 1, '"', true);
      word =
        (word ?? '') +
        line
          .slice(index + 1, end)
          .replace(/\\\r?\n/g, '')
          .replace(/\\(["\\$`])/g, '$1');
      index = end;
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + character;
    }
  }
  if (word !== null) words.push(word);
  return words;
}

function findClosing(text: string, from: number, quote: string, escapes: boolean): number {
  for (let index = from; index < text.length; index++) {
    if (escapes && text.charAt(index) === '\\') index++;
    else if (text.charAt(index) === quote) return index;
  }
  return text.length;
}
