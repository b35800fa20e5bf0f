/** SigAlg of a signed redirect was changed. */
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const redirectAlgorithmChanged: Scenario = {
  id: 'redirect-algorithm-changed',
  kind: 'attack',
  title: 'SigAlg of a signed redirect was changed',
  why: 'A weaker algorithm, chosen by somebody on the way.',
  reference: 'bindings-3.4.4.1-signature',
  base: 'redirect-request',
  stage: 'transport',
  wire: (wire) =>
    changeField(wire, 'SigAlg', () => encodeURIComponent('http://www.w3.org/2000/09/xmldsig#rsa-sha1')),
  expected: 'reject',
  fires: ['redirect-signature-invalid'],
};
