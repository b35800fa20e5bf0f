/** The parameters of a signed redirect come in another order. */
import { parametersOf, toQuery } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const redirectParametersReordered: Scenario = {
  id: 'redirect-parameters-reordered',
  kind: 'control',
  title: 'The parameters of a signed redirect come in another order',
  why: 'What was signed has a fixed order, whatever the order in the URL.',
  reference: 'bindings-3.4.4.1-signature',
  base: 'redirect-request',
  stage: 'transport',
  wire: (wire) => toQuery([...parametersOf(wire)].reverse()),
  expected: 'accept',
  fires: [],
};
