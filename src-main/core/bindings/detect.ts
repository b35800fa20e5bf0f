/**
 * Unwraps anything a person may have copied, down to the XML of every SAML message in it, and remembers
 * each step taken. Nothing is executed and nothing a message points to is fetched.
 */
import type { Binding } from '../../contract/model/decoded';
import type { Detected, DetectedMessage } from './detected';
import { UnreadableInputError } from './unreadable-input-error';
import { looksEncoded, unwrapEncoded } from './unwrap/base64';
import { isPlainBase64 } from './unwrap/plain-base64';
import { unwrapCurl, unwrapFetch, unwrapHttpRequest } from './unwrap/command-line';
import { unwrapEscaped, unwrapHtml } from './unwrap/html';
import { unwrapJson } from './unwrap/json';
import { firstLayer, type Layer, type Unwrapper } from './unwrap/layer';
import { unwrapLogLine } from './unwrap/log-line';
import { readOctets } from './unwrap/octets';
import { unwrapForm, unwrapUrl } from './unwrap/query';
import { unwrapSoap } from './unwrap/soap';

export interface DetectLimits {
  /** Bytes of input; default 64 MB. */
  readonly maxInput: number;
  /** Bytes one inflate may yield; default 10 MB. */
  readonly maxInflated: number;
}

const defaults: DetectLimits = { maxInput: 64 * 1024 * 1024, maxInflated: 10 * 1024 * 1024 };
const MAX_DEPTH = 8;

/** Wrappings in the order they are recognised: the ones with unmistakable marks first. */
const unwrappers: readonly Unwrapper[] = [
  unwrapEscaped,
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
      `The input has ${input.length} bytes; more than ${maxInput} are not read`,
      [],
    );
  }
  const first = typeof input === 'string' ? firstLayer(input, []) : readOctets(input, maxInflated);
  refuseForeign(first.text);
  const found = unwrap(stripMark(first), maxInflated, 0);
  const distinct = found.filter(
    (message, index) => found.findIndex((other) => other.xml === message.xml) === index,
  );
  return { messages: distinct };
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

function unwrap(layer: Layer, maxInflated: number, depth: number): DetectedMessage[] {
  const stepNames = layer.steps.map(({ step }) => step);
  if (depth > MAX_DEPTH) {
    throw new UnreadableInputError(`The input is wrapped more than ${MAX_DEPTH} times`, stepNames);
  }
  const text = layer.text.trimStart();
  if (text.startsWith('<')) {
    const inner = unwrapSoap(layer) ?? (isHtml(text) ? unwrapHtml(layer) : null);
    if (inner) return unwrapAll(inner, maxInflated, depth);
    if (isHtml(text)) throw noMessage('a page', 'no form with SAMLRequest or SAMLResponse', stepNames);
    return [finish(layer)];
  }
  const plain = isPlainBase64(layer.text);
  for (const unwrapper of plain ? [] : unwrappers) {
    const inner = unwrapper(layer);
    if (inner) return unwrapAll(inner, maxInflated, depth);
  }
  if (plain || looksEncoded(layer.text)) {
    try {
      return unwrapAll([unwrapEncoded(layer, maxInflated)], maxInflated, depth);
    } catch (error) {
      const inner = unwrapLogLine(layer);
      const isSame = inner?.length === 1 && inner[0]?.text === layer.text.trim();
      if (!inner || isSame || layer.parameter !== null || depth > 2) throw error;
      return unwrapAll(inner, maxInflated, depth);
    }
  }
  const inner = unwrapHtml(layer) ?? unwrapLogLine(layer);
  if (inner) return unwrapAll(inner, maxInflated, depth);
  throw noMessage(
    `${layer.text.length.toLocaleString('en-US')} characters of text`,
    'no SAML message in any encoding known here',
    stepNames,
  );
}

/** Several pieces: those that cannot be read are left out as long as one can. */
function unwrapAll(layers: readonly Layer[], maxInflated: number, depth: number): DetectedMessage[] {
  const messages: DetectedMessage[] = [];
  let failure: unknown = null;
  for (const layer of layers) {
    try {
      messages.push(...unwrap(layer, maxInflated, depth + 1));
    } catch (error) {
      failure ??= error;
    }
  }
  if (messages.length === 0) throw failure;
  return messages;
}

function finish(layer: Layer): DetectedMessage {
  const { steps, parameter, relayState, rawQuery, url, repairs } = layer;
  return { xml: layer.text, steps, binding: bindingOf(layer), parameter, relayState, rawQuery, url, repairs };
}

function bindingOf({ carrier, steps }: Layer): Binding {
  if (carrier === 'soap') return 'soap';
  if (carrier === 'query') return 'redirect';
  if (steps.some(({ step }) => step === 'inflate')) return 'redirect';
  return carrier === 'form' || steps.some(({ step }) => step === 'base64') ? 'post' : 'none';
}

function isHtml(text: string): boolean {
  return /^<(?:!doctype\s+html|html|head|body|form|script|meta|input|noscript|title)[\s>/]/i.test(text);
}

function refuseForeign(text: string): void {
  const head = text.trimStart().slice(0, 60);
  if (head === '') throw new UnreadableInputError('The input is empty', [], 'Paste or pass a SAML message.');
  const pem = /^-----BEGIN ([A-Z0-9 ]+)-----/.exec(head)?.[1];
  if (pem && /CERTIFICATE|KEY/.test(pem)) {
    throw new UnreadableInputError(
      `This is a PEM ${pem.toLowerCase()}, not a SAML message`,
      [],
      'Give it as a certificate or key beside the message.',
    );
  }
  if (text.slice(0, 1000).includes('\u0000')) {
    throw new UnreadableInputError(
      `${text.length.toLocaleString('en-US')} bytes of binary data are no SAML message`,
      [],
      'Give XML, base64, a URL, a form body or a page.',
    );
  }
}

function noMessage(what: string, holds: string, steps: readonly string[]): UnreadableInputError {
  return new UnreadableInputError(
    `Read ${what}: it holds ${holds}`,
    steps,
    'Give XML, base64, a URL with SAMLRequest or SAMLResponse, a form body or the page that posts it.',
  );
}
