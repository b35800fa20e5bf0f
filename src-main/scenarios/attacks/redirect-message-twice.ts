/** A signed redirect with a second message. */
import { toDeflatedBase64 } from '../../core/bindings/encode';
import { addField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const redirectMessageTwice: Scenario = {
  id: 'redirect-message-twice',
  kind: 'attack',
  title: 'A signed redirect with a second message',
  why: 'One is verified, the other is read.',
  reference: 'CVE-2025-27773',
  base: 'redirect-request',
  stage: 'transport',
  wire: (wire, _login, xml) =>
    addField(
      wire,
      'SAMLRequest',
      encodeURIComponent(toDeflatedBase64(xml.replace(/ ID="[^"]*"/, ' ID="_forged"'))),
    ),
  expected: 'reject',
  fires: ['parameter-repeated', 'redirect-signature-invalid'],
};
