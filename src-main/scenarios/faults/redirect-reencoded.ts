/** A signed redirect was encoded again on the way. */
import { parametersOf, toQuery } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const redirectReencoded: Scenario = {
  id: 'redirect-reencoded',
  kind: 'fault',
  title: 'A signed redirect was encoded again on the way',
  why: '%2F became %2f: the same value, other octets.',
  reference: 'bindings-3.4.4.1-signature',
  base: 'redirect-request',
  stage: 'transport',
  wire: (wire) =>
    toQuery(
      parametersOf(wire).map(
        ([name, value]) =>
          [
            name,
            name === 'SigAlg' ? value.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()) : value,
          ] as const,
      ),
    ),
  expected: 'reject',
  fires: ['redirect-signature-invalid'],
};
