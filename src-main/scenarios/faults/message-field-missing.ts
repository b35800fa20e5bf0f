/** The form has no SAMLResponse. */
import { removeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const messageFieldMissing: Scenario = {
  id: 'message-field-missing',
  kind: 'fault',
  title: 'The form has no SAMLResponse',
  why: 'It was sent under another name.',
  reference: null,
  stage: 'transport',
  wire: (wire) => removeField(wire, 'SAMLResponse'),
  expected: 'reject',
  fires: [],
  seenBy: 'unreadable',
};
