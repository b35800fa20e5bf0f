/**
 * The back channel: one SOAP request to an address that a peer's metadata names. Metadata is a stranger's text, so
 * nothing but this machine is ever asked; what is answered is trusted for its signature, not for its certificate.
 */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { SOAP_TYPE } from '../../core/bindings/soap';

/** The peer could not be asked; the message is one sentence. */
export class BackChannelError extends Error {}

const TIMEOUT_MS = 10_000;
const MAX_ANSWER = 10 * 1024 * 1024;
const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/;

/** Posts an envelope and resolves to the body of the answer, whatever its status. Rejects with BackChannelError. */
export function postSoap(url: string, envelope: string): Promise<string> {
  const target = new URL(url);
  if (!loopback.test(target.hostname)) {
    const why = `${target.host} is not on this machine, so it is not asked over the back channel`;
    return Promise.reject(new BackChannelError(why));
  }
  const open = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new BackChannelError(`${target.origin} ${why}`));
    const body = Buffer.from(envelope, 'utf8');
    const request = open(
      target,
      {
        method: 'POST',
        // Of this machine's own listeners a certificate says nothing that the signature does not say better.
        rejectUnauthorized: false,
        timeout: TIMEOUT_MS,
        headers: {
          'content-type': SOAP_TYPE,
          'content-length': body.length,
          soapaction: '"http://www.oasis-open.org/committees/security"',
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_ANSWER) request.destroy(new Error('answered with more than 10 MB'));
          else chunks.push(chunk);
        });
        answer.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        answer.on('error', (error) => fail(`broke off: ${error.message}`));
      },
    );
    request.on('timeout', () => request.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} seconds`)));
    request.on('error', (error) => fail(`could not be asked over the back channel: ${error.message}`));
    request.end(body);
  });
}
