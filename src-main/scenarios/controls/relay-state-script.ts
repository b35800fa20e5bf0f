/** RelayState is a script. */
import { setField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const relayStateScript: Scenario = {
  id: 'relay-state-script',
  kind: 'control',
  title: 'RelayState is a script',
  why: 'The login is good; the SP never follows an address that is no place of its own.',
  reference: null,
  stage: 'transport',
  wire: (wire) => setField(wire, 'RelayState', 'javascript:alert(document.domain)'),
  expected: 'accept',
  fires: [],
};
