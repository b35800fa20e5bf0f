/** Base64 as people copy it, and the DEFLATE that may be inside (SAML Bindings 3.4.4.1, 3.5.4). */
import type { UnwrapStep } from '../detected';
import { UnreadableInputError } from '../unreadable-input-error';
import { describeEncoded, explainOctets } from './describe-encoded';
import { decodePercent, unescapeHtml } from './escapes';
import { inflate, type InflateBudget } from './inflate';
import { goInto, type Layer } from './layer';
import { decodeText } from './octets';

const percentEscape = /%[0-9a-fA-F]{2}/;
const htmlEscape = /&(?:#[xX]?[0-9a-fA-F]{1,7}|[a-z]{2,6});/;
const MAX_PERCENT_ROUNDS = 3;
const MAX_HTML_ROUNDS = 2;

/** True when the text could be base64 in some copied form; cheap, decides nothing. */
export function looksEncoded(text: string): boolean {
  return text.length >= 16 && /^[A-Za-z0-9+/=_\s%&#;.,"'-]+$/.test(text);
}

/**
 * The layer inside an encoded value: percent-decoding as often as it needs, HTML escapes, base64 with its
 * copying damage mended, inflate. Throws UnreadableInputError naming the step that broke.
 */
export function unwrapEncoded(start: Layer, budget: InflateBudget): Layer {
  let layer = start;
  for (let round = 0; round < MAX_PERCENT_ROUNDS && percentEscape.test(layer.text); round++) {
    const repairs = round === 1 ? [...layer.repairs, 'encoded-twice'] : layer.repairs;
    layer = goInto(layer, 'percent-decoding', decodePercent(layer.text), { repairs });
  }
  for (let round = 0; round < MAX_HTML_ROUNDS && htmlEscape.test(layer.text); round++) {
    layer = goInto(layer, 'html-unescape', unescapeHtml(layer.text), {
      repairs: [...layer.repairs, 'html-escaped'],
    });
  }
  if (startsAsXml(layer.text)) return layer;

  return decodeCandidates(layer, base64Candidates(layer.text), budget);
}

/** Undamaged base64 and nothing else: spared the search for damage. Throws as unwrapEncoded does. */
export function unwrapPlain(layer: Layer, budget: InflateBudget): Layer {
  return decodeCandidates(layer, [{ body: layer.text, repairs: [] }], budget);
}

function decodeCandidates(layer: Layer, bodies: readonly Candidate[], budget: InflateBudget): Layer {
  const candidates = bodies.map((each) => ({
    ...each,
    octets: Buffer.from(each.body, 'base64'),
  }));
  let broken: string | null = null;
  for (const mayBeCutOff of [false, true]) {
    for (const { octets, repairs } of candidates) {
      const opened = openOctets(octets, budget, mayBeCutOff);
      if ('problem' in opened) {
        broken ??= opened.problem;
        continue;
      }
      const made = [...layer.repairs, ...repairs, ...(mayBeCutOff ? ['deflate-cut-off'] : [])];
      const steps: Layer['steps'][number][] = [...layer.steps, { step: 'base64', size: octets.length }];
      if (opened.step !== null) steps.push({ step: opened.step, size: Buffer.byteLength(opened.text) });
      const decoded = { ...layer, text: opened.text, steps, repairs: made };
      return opened.inflated ? goInto(decoded, 'inflate', opened.text) : decoded;
    }
  }
  throw new UnreadableInputError(
    `${describeEncoded(layer.text)} could not be decoded: ${broken ?? whatIsNotBase64(layer.text)}`,
    layer.steps.map(({ step }) => step),
    'Copy the whole value of SAMLRequest or SAMLResponse, from the first to the last character.',
  );
}

interface Candidate {
  readonly body: string;
  readonly repairs: readonly string[];
}

/** The readings of a damaged base64 text, likeliest first: blanks are line wraps, or were plus signs. */
function base64Candidates(text: string): Candidate[] {
  const trimmed = unframe(text);
  const stripped = trimmed.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,3}$/.test(stripped)) return [];
  const wrapped = stripped.length < trimmed.length ? ['white-space'] : [];
  const plain: Candidate = mend(stripped, wrapped);
  const inOneLine = trimmed.replace(/[\r\n\t][\r\n\t ]*/g, '');
  // A last plus sign that became a blank was trimmed away: the length misses it.
  const unwrapped = text.endsWith(' ') && inOneLine.length % 4 === 3 ? `${inOneLine} ` : inOneLine;
  if (!unwrapped.includes(' ')) return [plain];
  const restored = mend(unwrapped.replace(/ /g, '+'), ['space-for-plus']);
  return isWrappedByBlanks(unwrapped.split(' ')) && stripped.length % 4 === 0
    ? [plain, restored]
    : [restored, plain];
}

/** Lines of one length, as 64 or 76: other blanks stand where a plus sign was. */
function isWrappedByBlanks(pieces: readonly string[]): boolean {
  const length = pieces[0]?.length ?? 0;
  const last = pieces.at(-1)?.length ?? 0;
  return (
    length >= 32 &&
    length % 4 === 0 &&
    last <= length &&
    pieces.slice(0, -1).every((piece) => piece.length === length)
  );
}

/** Quotes, the comma or semicolon behind them, and PEM-like header lines are not part of the value. */
function unframe(text: string): string {
  return text
    .trim()
    .replace(/^["']|["'][;,]{0,2}$/g, '')
    .replace(/-----[A-Z0-9 ]+-----/g, '')
    .trim();
}

function whatIsNotBase64(text: string): string {
  const at = unframe(text).search(/[^A-Za-z0-9+/=_\s-]|=(?=[^=\s])/);
  return at < 0
    ? 'it is not base64'
    : `character ${at + 1} (${JSON.stringify(unframe(text).charAt(at))}) is not base64`;
}

function mend(body: string, repairs: readonly string[]): Candidate {
  const made = [...repairs];
  let standard = body;
  if (/[-_]/.test(standard)) {
    standard = standard.replace(/-/g, '+').replace(/_/g, '/');
    made.push('url-safe');
  }
  if (standard.length % 4 !== 0) made.push('missing-padding');
  return { body: standard, repairs: made };
}

type Opened =
  | { readonly text: string; readonly inflated: boolean; readonly step: UnwrapStep | null }
  | { readonly problem: string };

function openOctets(octets: Buffer, budget: InflateBudget, mayBeCutOff: boolean): Opened {
  const { text, step } = decodeText(octets);
  if (holdsMessage(text)) return { text, inflated: false, step };
  const inflated = inflate(octets, budget, holdsMessage, mayBeCutOff);
  if (inflated === null) return { problem: explainOctets(octets) };
  return 'problem' in inflated ? inflated : { ...inflated, inflated: true, step: null };
}

/** XML, or text that holds another wrapping; anything with replacement characters or control characters is not. */
function holdsMessage(text: string): boolean {
  const head = text.slice(0, 400);
  if (startsAsXml(head)) return true;
  const isText = head.length > 0 && !/[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(head);
  return isText && (/^[A-Za-z0-9+/=\s]{40,}$/.test(head) || /SAML(?:Request|Response)/.test(head));
}

function startsAsXml(text: string): boolean {
  return /^\ufeff?\s*<[A-Za-z_:?!\u0080-\ufffc]/.test(text);
}

/** XML of which every special character was percent-encoded, once or more. */
export function unwrapPercent(layer: Layer): readonly Layer[] | null {
  const escaped = /^\s*%(25)?(?:25)?3c/i.exec(layer.text.slice(0, 100));
  if (!escaped) return null;
  const repairs = escaped[1] === undefined ? layer.repairs : [...layer.repairs, 'encoded-twice'];
  return [goInto(layer, 'percent-decoding', decodePercent(layer.text), { repairs })];
}
