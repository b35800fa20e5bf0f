/** Base64 as people copy it, and the DEFLATE that may be inside (SAML Bindings 3.4.4.1, 3.5.4). */
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { UnreadableInputError } from '../unreadable-input-error';
import { goInto, type Layer } from './layer';
import { decodeText } from './octets';

const percentEscape = /%[0-9a-fA-F]{2}/;
const MAX_PERCENT_ROUNDS = 3;

/** True when the text could be base64 in some copied form; cheap, decides nothing. */
export function looksEncoded(text: string): boolean {
  return text.length >= 16 && /^[A-Za-z0-9+/=_\s%&#;.-]+$/.test(text) && !/^\s*-----BEGIN/.test(text);
}

/**
 * The layers inside an encoded value: percent-decoding as often as it needs, HTML escapes, base64 with its
 * copying damage mended, inflate. Throws UnreadableInputError naming the step that broke.
 */
export function unwrapEncoded(start: Layer, maxOutput: number): Layer {
  let layer = start;
  for (let round = 0; round < MAX_PERCENT_ROUNDS && percentEscape.test(layer.text); round++) {
    const repairs = round === 1 ? [...layer.repairs, 'encoded-twice'] : layer.repairs;
    layer = goInto(layer, 'percent-decoding', decodePercent(layer.text), { repairs });
  }
  if (/&(?:#x?[0-9a-fA-F]+|[a-z]+);/.test(layer.text)) {
    layer = goInto(layer, 'html-unescape', unescapeHtml(layer.text), {
      repairs: [...layer.repairs, 'html-escaped'],
    });
  }
  if (layer.text.trimStart().startsWith('<')) return layer;

  let broken: string | null = null;
  for (const { body, repairs } of base64Candidates(layer.text)) {
    const octets = Buffer.from(body, 'base64');
    const opened = openOctets(octets, maxOutput);
    if ('problem' in opened) {
      broken ??= opened.problem;
      continue;
    }
    const decoded = goInto(layer, 'base64', opened.inflated ? '' : opened.text, {
      repairs: [...layer.repairs, ...repairs],
    });
    const sized = { ...decoded, steps: [...layer.steps, { step: 'base64' as const, size: octets.length }] };
    return opened.inflated ? goInto(sized, 'inflate', opened.text) : { ...sized, text: opened.text };
  }
  throw new UnreadableInputError(
    `${describe(layer.text)} could not be decoded: ${broken ?? 'it is not base64'}`,
    layer.steps.map(({ step }) => step),
    'Copy the whole value of SAMLRequest or SAMLResponse, from the first to the last character.',
  );
}

/** Percent-decoding that keeps what is not a valid escape, so that a cut-off value still decodes. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) =>
      Buffer.from(run.replace(/%/g, ''), 'hex').toString('utf8'),
    );
  }
}

const namedEscapes: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  plus: '+',
  equals: '=',
  sol: '/',
};

export function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return namedEscapes[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

interface Candidate {
  readonly body: string;
  readonly repairs: readonly string[];
}

/** The readings of a damaged base64 text, likeliest first: blanks are line wraps, or were plus signs. */
function base64Candidates(text: string): Candidate[] {
  const trimmed = text
    .trim()
    .replace(/^["']|["'];?,?$/g, '')
    .replace(/-----[A-Z ]+-----/g, '');
  const stripped = trimmed.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,3}$/.test(stripped)) return [];
  const wrapped = stripped.length < trimmed.length ? ['white-space'] : [];
  const plain: Candidate = mend(stripped, wrapped);
  if (!/[^\s] +[^\s]/.test(trimmed)) return [plain];
  const restored = mend(trimmed.replace(/[\r\n\t]+/g, '').replace(/ /g, '+'), ['space-for-plus']);
  return stripped.replace(/=+$/, '').length % 4 === 1 || stripped.length % 4 !== 0
    ? [restored, plain]
    : [plain, restored];
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

type Opened = { readonly text: string; readonly inflated: boolean } | { readonly problem: string };

function openOctets(octets: Buffer, maxOutput: number): Opened {
  const { text } = decodeText(octets);
  if (looksLikeText(text)) return { text, inflated: false };
  for (const open of inflatersFor(octets)) {
    try {
      const inflated = decodeText(open(octets, { maxOutputLength: maxOutput })).text;
      if (looksLikeText(inflated)) return { text: inflated, inflated: true };
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') {
        return { problem: `it inflates to more than ${maxOutput} bytes, which is refused` };
      }
    }
  }
  return {
    problem: `its ${octets.length} bytes after base64 are neither XML nor DEFLATE data; it may be cut off or encrypted`,
  };
}

function inflatersFor(octets: Buffer): (typeof inflateRawSync)[] {
  if (octets[0] === 0x1f && octets[1] === 0x8b) return [gunzipSync];
  return octets[0] === 0x78 ? [inflateSync, inflateRawSync] : [inflateRawSync];
}

/** XML, or text that holds another wrapping; anything with replacement characters or control characters is not. */
function looksLikeText(text: string): boolean {
  const head = text.slice(0, 400);
  if (head.trimStart().startsWith('<')) return true;
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
  return (
    head.length > 0 &&
    !/[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(head) &&
    (/^[A-Za-z0-9+/=\s]{40,}$/.test(head) || /SAML(?:Request|Response)/.test(head))
  );
}

function describe(text: string): string {
  const count = text.length.toLocaleString('en-US');
  return looksEncoded(text) ? `${count} characters that look like base64` : `${count} characters`;
}
