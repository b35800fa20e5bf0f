/** The message arrived as a SAMLRequest. */
import { renameField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const responseAsRequest: Scenario = {
  id: 'response-as-request',
  kind: 'fault',
  title: 'The message arrived as a SAMLRequest',
  why: 'A Response under the name of a request is none.',
  reference: null,
  stage: 'transport',
  wire: (wire) => renameField(wire, 'SAMLResponse', 'SAMLRequest'),
  expected: 'reject',
  fires: ['parameter-name-mismatch'],
};
