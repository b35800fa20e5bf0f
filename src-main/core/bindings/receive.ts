/**
 * The Redirect and POST bindings, receiving side (SAML Bindings 3.4.4 and 3.5.4), for servers: one message,
 * encoded exactly as the binding says. Where `detect` guesses what a person may have pasted, this refuses
 * and says why, because a server that guesses accepts what another one does not.
 */
import { inflateRawSync } from 'node:zlib';
import type { DetectedMessage } from './detected';
import { UnreadableInputError } from './unreadable-input-error';

/** Bytes of XML one message may have; also what keeps an inflate from filling the memory. */
const MAX_MESSAGE = 10 * 1024 * 1024;
const DEFLATE = 'urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE';

/** `query` is the raw query string without `?`, never decoded. Throws UnreadableInputError. */
export function receiveRedirect(query: string, url: string): DetectedMessage {
  const fields = readFields(query);
  const { parameter, value } = onlyMessage(fields, 'query');
  const encoding = fields.get('SAMLEncoding')?.[0] ?? DEFLATE;
  if (encoding !== DEFLATE)
    throw refuse(`SAMLEncoding ${encoding} is not known; messages are compressed with DEFLATE`);
  const octets = fromBase64(value, parameter);
  const xml = toText(inflate(octets, parameter), parameter);
  return {
    xml,
    steps: [
      { step: 'url-query', size: query.length },
      { step: 'percent-decoding', size: value.length },
      { step: 'base64', size: octets.length },
      { step: 'inflate', size: Buffer.byteLength(xml) },
    ],
    binding: 'redirect',
    parameter,
    relayState: relayStateOf(fields),
    rawQuery: query,
    url,
    repairs: [],
  };
}

/** `body` is a form body (application/x-www-form-urlencoded). Throws UnreadableInputError. */
export function receivePost(body: string, url: string): DetectedMessage {
  const fields = readFields(body);
  const { parameter, value } = onlyMessage(fields, 'form');
  const xml = toText(fromBase64(value, parameter), parameter);
  return {
    xml,
    steps: [
      { step: 'form-body', size: body.length },
      { step: 'percent-decoding', size: value.length },
      { step: 'base64', size: Buffer.byteLength(xml) },
    ],
    binding: 'post',
    parameter,
    relayState: relayStateOf(fields),
    rawQuery: null,
    url,
    repairs: [],
  };
}

type Fields = ReadonlyMap<string, readonly string[]>;

function readFields(text: string): Fields {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text))
    fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}

function onlyMessage(
  fields: Fields,
  place: string,
): { parameter: 'SAMLRequest' | 'SAMLResponse'; value: string } {
  const found = (['SAMLRequest', 'SAMLResponse'] as const).flatMap((parameter) =>
    (fields.get(parameter) ?? []).map((value) => ({ parameter, value })),
  );
  const [only] = found;
  if (!only || only.value === '') throw refuse(`The ${place} has no SAMLRequest or SAMLResponse`);
  if (found.length > 1) throw refuse(`The ${place} has ${found.length} messages; one is allowed`);
  return only;
}

function relayStateOf(fields: Fields): string | null {
  const values = fields.get('RelayState') ?? [];
  if (values.length > 1) throw refuse('RelayState is there more than once');
  return values[0] ?? null;
}

function fromBase64(value: string, parameter: string): Buffer {
  const compact = value.replace(/[\r\n\t]+/g, '');
  if (/ /.test(compact)) {
    throw refuse(`${parameter} holds spaces: its "+" were not percent-encoded, or it is no base64`);
  }
  if (!isBase64(compact)) throw refuse(`${parameter} is not base64`);
  return Buffer.from(compact, 'base64');
}

/** Padding may be missing: what it would say is known from the length. */
function isBase64(text: string): boolean {
  const padded = text.endsWith('=');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && (padded ? text.length % 4 === 0 : text.length % 4 !== 1);
}

function inflate(octets: Buffer, parameter: string): Buffer {
  try {
    return inflateRawSync(octets, { maxOutputLength: MAX_MESSAGE });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw refuse(`${parameter} unpacks to more than ${MAX_MESSAGE / 1024 / 1024} MB`);
    }
    throw refuse(
      octets[0] === 0x3c
        ? `${parameter} is not compressed; the Redirect binding wants DEFLATE`
        : `${parameter} is not compressed with DEFLATE (RFC 1951), or it was cut off`,
    );
  }
}

function toText(octets: Buffer, parameter: string): string {
  if (octets.length > MAX_MESSAGE) throw refuse(`${parameter} has more than ${MAX_MESSAGE / 1024 / 1024} MB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    throw refuse(`${parameter} is not UTF-8 text`);
  }
}

function refuse(message: string): UnreadableInputError {
  return new UnreadableInputError(message, []);
}
