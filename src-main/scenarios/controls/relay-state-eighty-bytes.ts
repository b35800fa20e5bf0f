/** RelayState is exactly 80 bytes long. */
import { setField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const relayStateEightyBytes: Scenario = {
  id: 'relay-state-eighty-bytes',
  kind: 'control',
  title: 'RelayState is exactly 80 bytes long',
  why: 'The longest the binding allows.',
  reference: null,
  stage: 'transport',
  wire: (wire) => setField(wire, 'RelayState', `/${'r'.repeat(79)}`),
  expected: 'accept',
  fires: [],
};
