/** Characters that are no base64 stand in it. */
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const base64Garbage: Scenario = {
  id: 'base64-garbage',
  kind: 'fault',
  title: 'Characters that are no base64 stand in it',
  why: 'Decoders that skip what they do not know read what others refuse.',
  reference: null,
  stage: 'transport',
  wire: (wire) => changeField(wire, 'SAMLResponse', (value) => `${value.slice(0, 40)}*!${value.slice(40)}`),
  expected: 'reject',
  fires: [],
  seenBy: 'service-provider',
};
