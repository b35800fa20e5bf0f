/** The assertion has no Issuer. */
import { removeChild } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const issuerMissing: Scenario = {
  id: 'issuer-missing',
  kind: 'fault',
  title: 'The assertion has no Issuer',
  why: 'Nobody says it, so there is no key to verify it with.',
  reference: 'core-2.3.3-issuer',
  stage: 'content',
  assertion: removeChild('Issuer'),
  expected: 'reject',
  fires: ['issuer-missing'],
};
