/** The form has two SAMLResponse fields. */
import { addField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const messageTwice: Scenario = {
  id: 'message-twice',
  kind: 'fault',
  title: 'The form has two SAMLResponse fields',
  why: 'Which one counts depends on who reads.',
  reference: null,
  stage: 'transport',
  wire: (wire) => addField(wire, 'SAMLResponse', wire.kind === 'form' ? (wire.fields[0]?.[1] ?? '') : ''),
  expected: 'reject',
  fires: ['parameter-repeated'],
};
