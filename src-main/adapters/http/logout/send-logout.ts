/** Hands a logout message to the browser, or says in which words it goes over the back channel. */
import type { Context } from 'hono';
import type { DetectedMessage } from '../../../core/bindings/detected';
import { type EncodedMessage, encodeMessage, type OutgoingMessage } from '../../../core/bindings/send';
import { SOAP_TYPE } from '../../../core/bindings/soap';

export interface SentLogout {
  readonly encoded: EncodedMessage;
  /** The message as its receiver will find it. */
  readonly detected: DetectedMessage;
}

export function prepareLogout(outgoing: OutgoingMessage): SentLogout {
  const encoded = encodeMessage(outgoing);
  const { binding, parameter, relayState, url } = outgoing;
  return {
    encoded,
    detected: {
      xml: encoded.xml,
      steps: [],
      binding,
      parameter: binding === 'soap' ? null : parameter,
      relayState: binding === 'soap' ? null : relayState,
      rawQuery: binding === 'redirect' ? encoded.raw : null,
      url,
      repairs: [],
    },
  };
}

/** The answer that carries it: a redirect, a page whose form posts itself, or the envelope. */
export function carryLogout(c: Context, { encoded, detected }: SentLogout): Response | Promise<Response> {
  switch (detected.binding) {
    case 'redirect':
      return c.redirect(encoded.carrier, 302);
    case 'soap':
      return c.body(encoded.carrier, 200, { 'content-type': SOAP_TYPE });
    default:
      return c.html(encoded.carrier);
  }
}
