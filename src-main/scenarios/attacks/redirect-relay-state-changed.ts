/** RelayState was added to a signed redirect. */
import { setField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const redirectRelayStateChanged: Scenario = {
  id: 'redirect-relay-state-changed',
  kind: 'attack',
  title: 'RelayState was added to a signed redirect',
  why: 'It is covered by the signature as much as the message.',
  reference: 'bindings-3.4.4.1-signature',
  base: 'redirect-request',
  stage: 'transport',
  wire: (wire) => setField(wire, 'RelayState', encodeURIComponent('https://evil.example/')),
  expected: 'reject',
  fires: ['redirect-signature-invalid'],
};
