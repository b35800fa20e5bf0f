/** The Signature of a redirect was taken away, SigAlg left. */
import { removeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const redirectSignatureCut: Scenario = {
  id: 'redirect-signature-cut',
  kind: 'attack',
  title: 'The Signature of a redirect was taken away, SigAlg left',
  why: 'A verifier that looks for a Signature finds none to refuse.',
  reference: 'bindings-3.4.4.1-signature',
  base: 'redirect-request',
  stage: 'transport',
  wire: (wire) => removeField(wire, 'Signature'),
  expected: 'reject',
  fires: ['redirect-signature-incomplete', 'redirect-signature-invalid'],
};
