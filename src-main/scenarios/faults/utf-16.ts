/** Encoded as UTF-16. */
import { toBase64Utf16 } from '../../core/bindings/encode';
import { setField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const utf16: Scenario = {
  id: 'utf-16',
  kind: 'fault',
  title: 'Encoded as UTF-16',
  why: 'Every SAML receiver reads UTF-8.',
  reference: null,
  stage: 'transport',
  wire: (wire, _login, xml) => setField(wire, 'SAMLResponse', toBase64Utf16(xml)),
  expected: 'reject',
  fires: [],
  seenBy: 'service-provider',
};
