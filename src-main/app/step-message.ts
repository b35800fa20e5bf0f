/** A message on the wire as the trace keeps it. */
import type { StepMessage } from '../contract/model/trace';
import type { DetectedMessage } from '../core/bindings/detected';
import { readMessage } from '../core/saml/read-message';
import { parseXml } from '../core/xml/parse';

/** `raw` is the query string or form body as it travelled; `binding` is known to the caller. */
export function describeStepMessage(
  {
    xml,
    parameter,
    relayState,
    binding,
  }: Pick<DetectedMessage, 'xml' | 'parameter' | 'relayState' | 'binding'>,
  raw: string,
): StepMessage {
  const message = readMessage(parseXml(xml));
  return {
    kind: message.kind,
    binding,
    parameter: parameter ?? (message.kind === 'AuthnRequest' ? 'SAMLRequest' : 'SAMLResponse'),
    relayState,
    xml,
    raw,
    id: 'id' in message ? message.id : null,
    inResponseTo: 'inResponseTo' in message ? message.inResponseTo : null,
  };
}
