/** A login as browsers record it: HAR entries one change away from the healthy ones. */
import { toBase64, toFormBody } from '../../src-main/core/bindings/encode';
import { encodeRedirect } from '../../src-main/core/bindings/redirect';
import type { CaptureFile } from '../../src-main/app/capture/read-capture';
import { acsUrl, authnRequestXml, responseXml } from './response-xml';

export const loginUrl = 'https://sp.example.com/login';
export const ssoUrl = 'https://idp.example.com/sso';
export const requestUrl = encodeRedirect({
  url: ssoUrl,
  parameter: 'SAMLRequest',
  xml: authnRequestXml,
  relayState: 'state-1234',
});
export const responseBody = toFormBody([
  ['SAMLResponse', toBase64(responseXml())],
  ['RelayState', 'state-1234'],
]);

interface EntryOptions {
  readonly second?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly answered?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function harEntry(method: string, url: string, options: EntryOptions = {}): object {
  const { second = 0, headers = {}, status = 200, answered = {}, body } = options;
  const pairs = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([name, value]) => ({ name, value }));
  return {
    startedDateTime: new Date(Date.UTC(2026, 4, 4, 12, 0, second)).toISOString(),
    time: 20,
    request: {
      method,
      url,
      headers: pairs(headers),
      cookies: [],
      ...(body === undefined
        ? {}
        : { postData: { mimeType: 'application/x-www-form-urlencoded', text: body } }),
    },
    response: { status, headers: pairs(answered), cookies: [], redirectURL: '' },
  };
}

/** Login page, request, Response, application: everything as it should be. */
export function loginEntries(): [object, object, object, object] {
  return [
    harEntry('GET', loginUrl, {
      status: 302,
      answered: { location: requestUrl, 'set-cookie': 'sp_state=1; Path=/; Secure; HttpOnly; SameSite=None' },
    }),
    harEntry('GET', requestUrl, { second: 1 }),
    harEntry('POST', acsUrl, {
      second: 5,
      headers: { origin: 'https://idp.example.com', cookie: 'sp_state=1' },
      body: responseBody,
      status: 302,
      answered: { location: 'https://sp.example.com/app' },
    }),
    harEntry('GET', 'https://sp.example.com/app', { second: 6, headers: { cookie: 'sp_state=1' } }),
  ];
}

export function harText(entries: readonly object[]): string {
  return JSON.stringify({ log: { version: '1.2', pages: [{ id: 'page_1' }], entries } }, null, 2);
}

/** The text in pieces of that many octets. */
export function captureFile(text: string | Uint8Array, name = 'capture.har', piece = 65_536): CaptureFile {
  const octets = Buffer.from(text as string);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < octets.length; at += piece) yield octets.subarray(at, at + piece);
  }
  return { name, chunks: chunks() };
}
