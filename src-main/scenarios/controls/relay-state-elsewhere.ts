/** RelayState names another site. */
import { setField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const relayStateElsewhere: Scenario = {
  id: 'relay-state-elsewhere',
  kind: 'control',
  title: 'RelayState names another site',
  why: 'The login is good; the SP opens the session and stays on its own site.',
  reference: null,
  stage: 'transport',
  wire: (wire) => setField(wire, 'RelayState', 'https://evil.example/'),
  expected: 'accept',
  fires: [],
};
