/** Finds SAML messages that stand as XML inside other text, by their start tags, each up to its own end. */
import { unescapeBackslashes } from './escapes';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MAX_TAG = 16_384;
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
    found.push({ start: match.index, end, text: isBackslashed(raw) ? unescapeBackslashes(raw) : raw });
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

/** True for XML out of a JSON or JavaScript string that was cut out of its line: `ID=\"_1\"`. */
function isBackslashed(xml: string): boolean {
  return xml.slice(0, Math.min(xml.indexOf('>') + 1, MAX_TAG)).includes('\\"');
}
