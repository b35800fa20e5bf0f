/** A message we built, as each binding sends it: a signed query string, a page whose form posts itself, or an envelope. */
import type { MessageStyle } from '../saml/message-style';
import { writeMessage } from '../saml/message-style';
import type { XmlSpec } from '../xml/spec';
import type { SignatureSpec } from '../xmlsec/sign';
import { signEnveloped } from '../xmlsec/sign';
import { encodePostForm } from './post';
import { encodeRedirect } from './redirect';
import { wrapInSoap } from './soap';

export interface OutgoingMessage {
  readonly message: XmlSpec;
  readonly style: MessageStyle;
  readonly sign: SignatureSpec;
  readonly binding: 'redirect' | 'post' | 'soap';
  readonly url: string;
  readonly parameter: 'SAMLRequest' | 'SAMLResponse';
  /** What travels beside it; not with SOAP. */
  readonly relayState: string | null;
}

export interface EncodedMessage {
  /** The message as it is before it is encoded to travel. */
  readonly xml: string;
  /** The query string, form body or envelope. */
  readonly raw: string;
  /** The URL to redirect to, the page, or the envelope. */
  readonly carrier: string;
}

/** Throws what signing throws. */
export function encodeMessage(outgoing: OutgoingMessage): EncodedMessage {
  const { message, style, sign, binding, url, parameter, relayState } = outgoing;
  if (binding === 'redirect') {
    const xml = writeMessage(message, style);
    const carrier = encodeRedirect({ url, parameter, xml, relayState, sign: { key: sign.key.privateKey } });
    return { xml, carrier, raw: carrier.slice(carrier.indexOf('?') + 1) };
  }
  const xml = writeMessage(signEnveloped(message, sign), style);
  if (binding === 'soap') {
    const carrier = wrapInSoap(xml);
    return { xml, carrier, raw: carrier };
  }
  const { html, fields } = encodePostForm({ action: url, parameter, xml, relayState });
  return { xml, carrier: html, raw: new URLSearchParams(fields).toString() };
}
