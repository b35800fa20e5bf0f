/**
 * fetch, except that on this machine a certificate is not asked who issued it: the listeners here, ours and those
 * of the software under test, mostly have certificates that nothing but a browser was told to trust.
 */
import { request as requestHttps } from 'node:https';

export interface LocalRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | null;
  readonly signal: AbortSignal;
}

export function isLoopbackHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return /^127(?:\.\d{1,3}){3}$/.test(host) || host === '[::1]' || host === 'localhost';
}

/** Redirects are not followed. Rejects as fetch does. */
export function fetchLocal(url: string, request: LocalRequest): Promise<Response> {
  const target = new URL(url);
  const { method = 'GET', headers = {}, body = null, signal } = request;
  if (target.protocol !== 'https:' || !isLoopbackHost(target.hostname)) {
    return fetch(url, { method, headers, body, signal, redirect: 'manual' });
  }
  return new Promise((resolve, reject) => {
    const sent = requestHttps(target, { method, headers, signal, rejectUnauthorized: false }, (answer) => {
      const received = new Headers();
      for (let at = 0; at < answer.rawHeaders.length; at += 2) {
        received.append(answer.rawHeaders[at] ?? '', answer.rawHeaders[at + 1] ?? '');
      }
      const status = answer.statusCode ?? 502;
      const isEmpty = status === 204 || status === 205 || status === 304;
      const chunks = new ReadableStream<Uint8Array>({
        start: (stream) => {
          answer.on('data', (chunk: Buffer) => stream.enqueue(chunk));
          answer.on('end', () => stream.close());
          answer.on('error', (error) => stream.error(error));
        },
        cancel: () => {
          answer.destroy();
        },
      });
      if (isEmpty) answer.resume();
      resolve(new Response(isEmpty ? null : chunks, { status, headers: received }));
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}
