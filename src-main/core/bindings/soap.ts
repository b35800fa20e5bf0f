/** The SOAP binding (SAML Bindings 3.2): one message in the Body of a SOAP 1.1 envelope, both ways. */
import { NS } from '../xml/namespaces';
import type { DetectedMessage } from './detected';
import { UnreadableInputError } from './unreadable-input-error';
import { cutFromEnvelope } from './unwrap/soap';

/** The media type of a SOAP 1.1 message. */
export const SOAP_TYPE = 'text/xml; charset=utf-8';

/** `xml` is one element, without an XML declaration. */
export function wrapInSoap(xml: string): string {
  return `<soap11:Envelope xmlns:soap11="${NS.soap}"><soap11:Body>${withoutDeclaration(xml)}</soap11:Body></soap11:Envelope>`;
}

/** A document may begin with a declaration, an element inside another may not. */
export function withoutDeclaration(xml: string): string {
  return xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, '');
}

/** Throws UnreadableInputError when the body is no envelope with a message in it. */
export function receiveSoap(body: string, url: string): DetectedMessage {
  const cut = cutFromEnvelope(body);
  if (cut === null) {
    throw new UnreadableInputError('The body is no SOAP 1.1 envelope with a message in its Body', []);
  }
  return {
    xml: cut.text,
    steps: [{ step: 'soap', size: Buffer.byteLength(cut.text) }],
    binding: 'soap',
    parameter: null,
    relayState: null,
    rawQuery: null,
    url,
    repairs: cut.isRepaired ? ['namespaces-from-envelope'] : [],
  };
}
