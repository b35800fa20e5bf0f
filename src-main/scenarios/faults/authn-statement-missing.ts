/** Nothing says that or when the user signed in. */
import { removeChild } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const authnStatementMissing: Scenario = {
  id: 'authn-statement-missing',
  kind: 'fault',
  title: 'Nothing says that or when the user signed in',
  why: 'A login needs a statement about the authentication.',
  reference: 'profiles-4.1.4.2-authn-statement',
  stage: 'content',
  assertion: removeChild('AuthnStatement'),
  expected: 'reject',
  fires: ['authn-statement-missing'],
};
