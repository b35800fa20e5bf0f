/** The message arrived as a SAMLRequest. */
import type { Scenario } from '../scenario';

export const responseAsRequest: Scenario = {
  id: 'response-as-request',
  kind: 'fault',
  title: 'The message arrived as a SAMLRequest',
  why: 'A Response under the name of a request is none.',
  reference: null,
  stage: 'transport',
  wire: (wire) => ({
    kind: 'form',
    fields: [['SAMLRequest', wire.kind === 'form' ? (wire.fields[0]?.[1] ?? '') : '']],
  }),
  expected: 'reject',
  fires: [],
  seenBy: 'service-provider',
};
