/** A record with its message unwrapped and its cookies read: what flows are joined from. */
import type { Exchange } from '../../contract/model/exchange';
import type { StepMessage } from '../../contract/model/trace';
import { detect } from '../../core/bindings/detect';
import type { DetectedMessage } from '../../core/bindings/detected';
import { UnreadableInputError } from '../../core/bindings/unreadable-input-error';
import type { MessageRead } from '../../core/saml/model';
import { readMessage } from '../../core/saml/read-message';
import { parseXml } from '../../core/xml/parse';
import { describeStepMessage } from '../step-message';
import { headerOf, type HttpRecord } from './http-record';
import { readCookieNames, readSetCookies } from './read-cookies';

export interface SeenMessage {
  readonly step: StepMessage;
  readonly issuer: string | null;
  /** SessionIndex values: of its statements, or those a LogoutRequest names. */
  readonly sessionIndexes: readonly string[];
  readonly nameId: string | null;
}

export interface SeenExchange {
  readonly record: HttpRecord;
  /** Null when it cannot be read as an address. */
  readonly url: URL | null;
  readonly message: SeenMessage | null;
  /** RelayState beside an artifact; null when there is none. */
  readonly artifactRelayState: string | null;
  readonly isArtifact: boolean;
  /** Why the message it mentions could not be read; null when there is none or it could. */
  readonly problem: string | null;
  readonly exchange: Exchange;
}

const parameter = /(?:^|[?&])SAML(?:Request|Response)=/;

export function seeExchange(record: HttpRecord): SeenExchange {
  const url = toUrl(record.url);
  const artifact = readArtifact(record);
  const found = findMessage(record);
  return {
    record,
    url,
    message: typeof found === 'string' || found === null ? null : found,
    artifactRelayState: artifact?.get('RelayState') ?? null,
    isArtifact: artifact !== null,
    problem: typeof found === 'string' ? found : null,
    exchange: describeExchange(record, url),
  };
}

/** The fields beside an artifact, which stands for a message the two ends exchange themselves; null without one. */
function readArtifact({ url, body }: HttpRecord): URLSearchParams | null {
  const text = [url.slice(url.indexOf('?') + 1).split('#', 1)[0] ?? '', body ?? ''].find((each) =>
    /(?:^|&)SAMLart=/.test(each),
  );
  return text === undefined ? null : new URLSearchParams(text);
}

/** The input `detect` takes a captured message from, with all that travelled: a URL, or a request with its form. */
export function asInput(method: string, url: string, raw: string): string {
  return method === 'POST' ? `POST ${url} HTTP/1.1\r\n\r\n${raw}` : url;
}

/** A string says why the message that is mentioned cannot be read. */
function findMessage({ method, url, body, decoded }: HttpRecord): SeenMessage | string | null {
  const query = url.includes('?') ? (url.slice(url.indexOf('?') + 1).split('#')[0] ?? '') : '';
  const isForm = body !== null && parameter.test(body);
  if (!isForm && !parameter.test(query)) {
    return decoded === null ? null : describe(firstOf(decoded), method === 'POST' ? (body ?? '') : query);
  }
  try {
    const detected = firstOf(isForm ? asInput('POST', url, body) : url);
    return describe(detected, isForm ? body : query);
  } catch (error) {
    // Exports may keep what travelled only as a hash, and the message beside it.
    if (decoded !== null) return describe(firstOf(decoded), '');
    if (error instanceof UnreadableInputError) return error.message;
    throw error;
  }
}

function firstOf(input: string): DetectedMessage | null {
  return detect(input).messages[0] ?? null;
}

function describe(detected: DetectedMessage | null, raw: string): SeenMessage | null {
  if (detected === null) return null;
  const message = readMessage(parseXml(detected.xml));
  return { step: describeStepMessage(detected, raw), ...partiesOf(message) };
}

function partiesOf(message: MessageRead): Omit<SeenMessage, 'step'> {
  const issuer = 'issuer' in message ? (message.issuer?.value ?? null) : null;
  if (message.kind === 'LogoutRequest') {
    return {
      issuer,
      sessionIndexes: [...message.sessionIndexes],
      nameId: message.nameId?.value ?? null,
    };
  }
  const assertions = message.kind === 'Response' ? message.assertions : [];
  return {
    issuer: issuer ?? assertions[0]?.issuer?.value ?? null,
    sessionIndexes: assertions.flatMap(({ authnStatements }) =>
      authnStatements.flatMap(({ sessionIndex }) => sessionIndex ?? []),
    ),
    nameId: assertions[0]?.nameId?.value ?? null,
  };
}

function describeExchange(record: HttpRecord, url: URL | null): Exchange {
  const cookie = headerOf(record.requestHeaders, 'cookie');
  const set = record.responseHeaders.flatMap(([name, value]) =>
    name.toLowerCase() === 'set-cookie' ? [value] : [],
  );
  const location = headerOf(record.responseHeaders, 'location');
  const isRedirect = record.status !== null && record.status >= 300 && record.status < 400;
  return {
    status: record.status,
    location: location !== null && isRedirect ? (toUrl(location, url?.href)?.href ?? location) : null,
    cookiesSent: cookie === null ? record.cookiesSent && [...record.cookiesSent] : readCookieNames(cookie),
    cookiesSet: set.length > 0 ? readSetCookies(set, record.at) : [...(record.cookiesSet ?? [])],
    cookiesHeld: [...record.cookiesHeld],
    origin: originOf(record),
  };
}

function originOf({ requestHeaders }: HttpRecord): string | null {
  const origin = headerOf(requestHeaders, 'origin');
  if (origin !== null && origin !== 'null') return origin;
  return toUrl(headerOf(requestHeaders, 'referer') ?? '')?.origin ?? null;
}

/** `URL.canParse` is younger than the desktop's Node. */
function toUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
