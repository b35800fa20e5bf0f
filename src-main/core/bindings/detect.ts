/**
 * Unwraps anything a person may have copied, down to the XML of every SAML message in it, and remembers
 * each step taken. Nothing is executed and nothing a message points to is fetched.
 */
import type { Binding } from '../../contract/model/decoded';
import type { Detected, DetectedMessage } from './detected';
import { UnreadableInputError } from './unreadable-input-error';
import { looksEncoded, unwrapEncoded, unwrapPercent, unwrapPlain } from './unwrap/base64';
import { unwrapCurl, unwrapFetch, unwrapHttpRequest } from './unwrap/command-line';
import { startsWithMessage } from './unwrap/find-xml';
import { describeAbsence, refuseForeign } from './unwrap/foreign';
import { isPage, unwrapEscaped, unwrapHtml } from './unwrap/html';
import type { InflateBudget } from './unwrap/inflate';
import { unwrapJson } from './unwrap/json';
import { firstLayer, type Layer, type Unwrapper } from './unwrap/layer';
import { unwrapLogLine } from './unwrap/log-line';
import { readOctets } from './unwrap/octets';
import { isPlainBase64 } from './unwrap/plain-base64';
import { skipProlog } from './unwrap/prolog';
import { unwrapForm, unwrapUrl } from './unwrap/query';
import { unwrapSoap } from './unwrap/soap';
import { splitDocuments } from './unwrap/split-documents';

export interface DetectLimits {
  /** Bytes of input; default 64 MB. */
  readonly maxInput: number;
  /** Bytes one inflate may yield; default 10 MB. All of one input together may yield four times as much. */
  readonly maxInflated: number;
}

const defaults: DetectLimits = { maxInput: 64 * 1024 * 1024, maxInflated: 10 * 1024 * 1024 };
const MAX_DEPTH = 8;
/** Lines of wrapped base64 are shorter than this; longer ones are values of their own. */
const MAX_WRAPPED_LINE = 256;

/** Wrappings in the order they are recognised: the ones with unmistakable marks first. */
const unwrappers: readonly Unwrapper[] = [
  unwrapEscaped,
  unwrapPercent,
  unwrapCurl,
  unwrapFetch,
  unwrapHttpRequest,
  unwrapUrl,
  unwrapForm,
  unwrapJson,
];

/**
 * Every message in an input, in the order found. Throws UnreadableInputError, and nothing else, when
 * there is none.
 */
export function detect(input: string | Uint8Array, limits: Partial<DetectLimits> = {}): Detected {
  const { maxInput, maxInflated } = { ...defaults, ...limits };
  if (input.length > maxInput) {
    throw new UnreadableInputError(
      `The input has ${input.length.toLocaleString('en-US')} bytes; more than ${maxInput.toLocaleString('en-US')} are not read`,
      [],
    );
  }
  const first = typeof input === 'string' ? firstLayer(input, []) : readOctets(input, maxInflated);
  refuseForeign(first.text);
  const found = unwrap(stripMark(first), { perMessage: maxInflated, left: 4 * maxInflated }, 0);
  return { messages: dropRepeated(found) };
}

/** The same message found twice, in a recording's URL and its parsed parameters for example, counts once. */
function dropRepeated(messages: readonly DetectedMessage[]): readonly DetectedMessage[] {
  if (messages.length < 2) return messages;
  const seen = new Set<string>();
  return messages.filter(({ xml }) => seen.size < seen.add(xml).size);
}

function stripMark(layer: Layer): Layer {
  if (!layer.text.startsWith('\ufeff')) return layer;
  const text = layer.text.slice(1);
  return {
    ...layer,
    text,
    steps: [...layer.steps, { step: 'byte-order-mark', size: Buffer.byteLength(text) }],
  };
}

function unwrap(layer: Layer, budget: InflateBudget, depth: number): DetectedMessage[] {
  const stepNames = layer.steps.map(({ step }) => step);
  if (depth > MAX_DEPTH) {
    throw new UnreadableInputError(`The input is wrapped more than ${MAX_DEPTH} times`, stepNames);
  }
  const start = skipProlog(layer.text);
  if (/^<[A-Za-z_:!\u0080-\uffff]/.test(layer.text.slice(start, start + 2))) {
    return unwrapMarkup(layer, start, budget, depth);
  }
  if (isPlainBase64(layer.text)) {
    return orInText(layer, budget, depth, () => unwrapAll([unwrapPlain(layer, budget)], budget, depth));
  }
  for (const unwrapper of unwrappers) {
    const inner = unwrapper(layer);
    if (inner) return orInText(layer, budget, depth, () => unwrapAll(inner, budget, depth));
  }
  if (looksEncoded(layer.text) && !isSeveralValues(layer.text)) {
    return orInText(layer, budget, depth, () => unwrapAll([unwrapEncoded(layer, budget)], budget, depth));
  }
  const inner = [...(unwrapHtml(layer) ?? []), ...(unwrapLogLine(layer) ?? [])];
  if (inner.length > 0) return unwrapAll(inner, budget, depth);
  throw noMessage(layer, `${layer.text.length.toLocaleString('en-US')} characters of text`);
}

/**
 * A text that looked like one wrapping but is none may still be a log that begins like it. Only whole
 * messages count then: a piece of a damaged one would hide what is wrong with it.
 */
function orInText(
  layer: Layer,
  budget: InflateBudget,
  depth: number,
  read: () => DetectedMessage[],
): DetectedMessage[] {
  try {
    return read();
  } catch (error) {
    const inner = depth > 2 || layer.parameter !== null ? null : unwrapLogLine(layer);
    const isSame = inner?.length === 1 && inner[0]?.text === layer.text.trim();
    if (!inner || isSame) throw error;
    const whole = readAll(inner, budget, depth).messages.filter(isWhole);
    if (whole.length === 0) throw error;
    return whole;
  }
}

function isWhole({ xml, repairs }: DetectedMessage): boolean {
  return !repairs.includes('deflate-cut-off') && xml.trimEnd().endsWith('>');
}

function unwrapMarkup(layer: Layer, start: number, budget: InflateBudget, depth: number): DetectedMessage[] {
  if (isPage(layer.text)) {
    const inner = unwrapHtml(layer) ?? unwrapLogLine(layer);
    if (inner) return unwrapAll(inner, budget, depth);
    throw noMessage(layer, 'a page');
  }
  const inner = unwrapSoap(layer) ?? splitDocuments(layer);
  if (inner) return unwrapAll(inner, budget, depth);
  if (!layer.text.includes('>', start)) throw noMessage(layer, 'the beginning of a tag that does not end');
  return readCarrier(layer, start, budget, depth) ?? [finish(layer)];
}

/** Markup that is no message itself, but may carry one in an attribute or a text: `<a href="…?SAMLRequest=…">`. */
function readCarrier(
  layer: Layer,
  start: number,
  budget: InflateBudget,
  depth: number,
): DetectedMessage[] | null {
  if (startsWithMessage(layer.text, start) || !/SAML(?:Request|Response)|&lt;/.test(layer.text)) return null;
  const { messages } = readAll(unwrapHtml(layer) ?? unwrapLogLine(layer) ?? [], budget, depth);
  const whole = messages.filter(isWhole);
  return whole.length > 0 ? whole : null;
}

/** Several pieces: those that cannot be read are left out as long as one can. */
function unwrapAll(layers: readonly Layer[], budget: InflateBudget, depth: number): DetectedMessage[] {
  const { messages, failure } = readAll(layers, budget, depth);
  if (messages.length === 0) throw failure;
  return messages;
}

function readAll(
  layers: readonly Layer[],
  budget: InflateBudget,
  depth: number,
): { readonly messages: DetectedMessage[]; readonly failure: unknown } {
  const messages: DetectedMessage[] = [];
  let failure: unknown = null;
  for (const layer of layers) {
    try {
      messages.push(...unwrap(layer, budget, depth + 1));
    } catch (error) {
      failure ??= error;
    }
  }
  return { messages, failure };
}

function isSeveralValues(text: string): boolean {
  const lines = text.trim().split(/\s*\n\s*/, 2);
  return lines.length > 1 && lines.every((line) => line.length > MAX_WRAPPED_LINE);
}

function finish(layer: Layer): DetectedMessage {
  const { steps, parameter, relayState, rawQuery, url, repairs } = layer;
  return { xml: layer.text, steps, binding: bindingOf(layer), parameter, relayState, rawQuery, url, repairs };
}

/** A form body that was copied alone may be a query; one that was posted somewhere is a form, deflated or not. */
function bindingOf({ carrier, steps, url }: Layer): Binding {
  if (carrier === 'soap') return 'soap';
  if (carrier === 'query') return 'redirect';
  if (carrier === 'form' && url !== null) return 'post';
  if (steps.some(({ step }) => step === 'inflate')) return 'redirect';
  return carrier === 'form' || steps.some(({ step }) => step === 'base64') ? 'post' : 'none';
}

function noMessage(layer: Layer, what: string): UnreadableInputError {
  const { holds, hint } = describeAbsence(layer.text);
  return new UnreadableInputError(
    `Read ${what}: it holds ${holds}`,
    layer.steps.map(({ step }) => step),
    hint,
  );
}
