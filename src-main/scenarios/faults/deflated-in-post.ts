/** Compressed, though sent by POST. */
import { toDeflatedBase64 } from '../../core/bindings/encode';
import { setField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const deflatedInPost: Scenario = {
  id: 'deflated-in-post',
  kind: 'fault',
  title: 'Compressed, though sent by POST',
  why: 'Only the Redirect binding compresses.',
  reference: null,
  stage: 'transport',
  wire: (wire, _login, xml) => setField(wire, 'SAMLResponse', toDeflatedBase64(xml)),
  expected: 'reject',
  fires: [],
  seenBy: 'service-provider',
};
