/** Takes one SAML message off an HTTP request, by whichever binding it came: redirect, POST or SOAP. */
import type { Context } from 'hono';
import type { DetectedMessage } from '../../core/bindings/detected';
import { receivePost, receiveRedirect } from '../../core/bindings/receive';
import { receiveSoap } from '../../core/bindings/soap';
import { UnreadableInputError } from '../../core/bindings/unreadable-input-error';
import type { MessageRead } from '../../core/saml/model';
import { readMessage } from '../../core/saml/read-message';
import { parseXml } from '../../core/xml/parse';
import { rawQueryOf } from './raw-query';

export interface ArrivedMessage {
  readonly detected: DetectedMessage;
  readonly read: MessageRead;
  /** What travelled: the query string, the form body or the envelope. */
  readonly raw: string;
  readonly method: string;
}

/** `url` is the address it should be addressed to. A string says why there is no message, in one sentence. */
export async function receiveMessage(c: Context, url: string): Promise<ArrivedMessage | string> {
  const { method } = c.req;
  const isPost = method === 'POST';
  const raw = isPost ? await c.req.text() : rawQueryOf(c);
  try {
    const detected = !isPost
      ? receiveRedirect(raw, url)
      : /xml/i.test(c.req.header('content-type') ?? '')
        ? receiveSoap(raw, url)
        : receivePost(raw, url);
    return withMessage(detected, raw, method);
  } catch (error) {
    if (error instanceof UnreadableInputError) return error.message;
    throw error;
  }
}

/** The same of a message whose encoding is off already. */
export function withMessage(detected: DetectedMessage, raw: string, method: string): ArrivedMessage | string {
  const document = parseXml(detected.xml);
  if (document.problem)
    return `XML that breaks at line ${document.problem.line}: ${document.problem.message}`;
  return { detected, read: readMessage(document), raw, method };
}
