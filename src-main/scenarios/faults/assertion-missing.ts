/** Success without an assertion. */
import { removeChild } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const assertionMissing: Scenario = {
  id: 'assertion-missing',
  kind: 'fault',
  title: 'Success without an assertion',
  why: 'The login succeeded, they say, but nobody is named.',
  reference: 'profiles-4.1.4.2-assertion',
  login: { sign: 'response' },
  stage: 'content',
  message: removeChild('Assertion'),
  expected: 'reject',
  fires: ['assertion-missing'],
};
