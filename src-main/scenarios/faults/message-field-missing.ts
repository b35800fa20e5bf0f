/** The form carries the message under another name. */
import { renameField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const messageFieldMissing: Scenario = {
  id: 'message-field-missing',
  kind: 'fault',
  title: 'The form carries the message under another name',
  why: 'The field has to be called SAMLResponse; a server that guesses reads what another does not.',
  reference: null,
  stage: 'transport',
  wire: (wire) => renameField(wire, 'SAMLResponse', 'saml_response'),
  expected: 'reject',
  fires: [],
  seenBy: 'unreadable',
};
