/** SigAlg of a redirect is an HMAC. */
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const redirectHmac: Scenario = {
  id: 'redirect-hmac',
  kind: 'attack',
  title: 'SigAlg of a redirect is an HMAC',
  why: 'A verifier that obeys uses the public key as a password.',
  reference: 'bindings-3.4.4.1-signature',
  base: 'redirect-request',
  stage: 'transport',
  wire: (wire) =>
    changeField(wire, 'SigAlg', () =>
      encodeURIComponent('http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'),
    ),
  expected: 'reject',
  fires: ['redirect-signature-invalid'],
};
