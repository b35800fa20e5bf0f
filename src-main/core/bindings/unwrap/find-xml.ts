/** Finds SAML messages that stand as XML inside other text, by their start tags, each up to its own end. */
import { unescapeBackslashes } from './escapes';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MAX_TAG = 16_384;
const MAX_NAME = 80;
const names =
  '(?:Response|AuthnRequest|Assertion|LogoutRequest|LogoutResponse|ArtifactResolve|ArtifactResponse|EntityDescriptor|EntitiesDescriptor|Envelope)';
const startTag = new RegExp(`<((?:[\\w.-]{1,40}:)?${names})(?=[\\s>])`, 'g');
const escapedTag = new RegExp(`&(?:amp;)?lt;((?:[\\w.-]{1,40}:)?${names})(?=[\\s&])`, 'g');

/** Every message, outermost elements only; one that does not close reaches to the end of the text. */
export function findXml(text: string, max: number): Found[] {
  const found: Found[] = [];
  let from = 0;
  while (found.length < max) {
    startTag.lastIndex = from;
    const match = startTag.exec(text);
    if (!match) break;
    const end = endOfElement(text, match.index, match[1] ?? '');
    const raw = text.slice(match.index, end);
    found.push({ start: match.index, end, text: unquote(raw) });
    from = end;
  }
  return found;
}

/** The same for XML whose markup was escaped for HTML. */
export function findEscapedXml(text: string, max: number): Found[] {
  const found: Found[] = [];
  let from = 0;
  while (found.length < max) {
    escapedTag.lastIndex = from;
    const match = escapedTag.exec(text);
    if (!match) break;
    const lt = match[0].slice(0, match[0].indexOf('lt;') + 3);
    const close = `${lt}/${match[1] ?? ''}${lt.replace('lt;', 'gt;')}`;
    const at = text.indexOf(close, match.index);
    from = at < 0 ? text.length : at + close.length;
    found.push({ start: match.index, end: from, text: text.slice(match.index, from) });
  }
  return found;
}

/** Elements of the same name inside are counted, so that a message wrapped in another does not end it. */
function endOfElement(text: string, start: number, name: string): number {
  const tag = new RegExp(`<(\\\\?/)?${name.replace(/[.-]/g, '\\$&')}(?=[\\s>/])`, 'g');
  tag.lastIndex = start;
  let depth = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const close = text.indexOf('>', match.index);
    if (close < 0) break;
    if (match[1] !== undefined) depth--;
    else if (text.charAt(close - 1) !== '/') depth++;
    if (depth === 0) return close + 1;
  }
  return text.length;
}

/** XML that was cut out of a quoted string: JSON's and JavaScript's `ID=\"_1\"`, CSV's `ID=""_1""`. */
function unquote(xml: string): string {
  const tag = xml.slice(0, Math.min(xml.indexOf('>') + 1, MAX_TAG));
  if (tag.includes('\\"')) return unescapeBackslashes(xml);
  return /=""[^\s/>]/.test(tag) ? xml.replace(/""/g, '"') : xml;
}

/** True when the tag at `start` is one of a SAML message, by its local name. */
export function startsWithMessage(text: string, start: number): boolean {
  startTag.lastIndex = start;
  return startTag.exec(text.slice(0, start + MAX_NAME))?.index === start;
}
