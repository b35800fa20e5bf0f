/** Encoded in base64 twice. */
import { toBase64 } from '../../core/bindings/encode';
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const base64Twice: Scenario = {
  id: 'base64-twice',
  kind: 'fault',
  title: 'Encoded in base64 twice',
  why: 'What comes out is base64 again, not XML.',
  reference: null,
  stage: 'transport',
  wire: (wire) => changeField(wire, 'SAMLResponse', toBase64),
  expected: 'reject',
  fires: [],
  seenBy: 'service-provider',
};
