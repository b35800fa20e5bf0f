/** A space was added to a value after signing. */
import { firstValue } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const valueSpaceAfterSigning: Scenario = {
  id: 'value-space-after-signing',
  kind: 'fault',
  title: 'A space was added to a value after signing',
  why: 'One character is enough to break a signature.',
  reference: 'xmldsig-3.2.1',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceContent(['Assertion', ...firstValue], (value) => `${value} `),
  expected: 'reject',
  fires: ['digest-mismatch'],
};
