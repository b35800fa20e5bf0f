/** The base64 has no padding. */
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const base64Unpadded: Scenario = {
  id: 'base64-unpadded',
  kind: 'control',
  title: 'The base64 has no padding',
  why: 'What the padding would say is known from the length.',
  reference: null,
  stage: 'transport',
  wire: (wire) => changeField(wire, 'SAMLResponse', (value) => value.replace(/=+$/, '')),
  expected: 'accept',
  fires: [],
};
