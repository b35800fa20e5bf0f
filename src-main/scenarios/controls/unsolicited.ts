/** Nobody asked for the login. */
import type { Scenario } from '../scenario';

export const unsolicited: Scenario = {
  id: 'unsolicited',
  kind: 'control',
  title: 'Nobody asked for the login',
  why: 'An IdP-initiated login carries no InResponseTo, neither in the Response nor in the confirmation.',
  reference: 'profiles-4.1.5',
  login: { unsolicited: true },
  stage: 'content',
  expected: 'accept',
  fires: [],
};
