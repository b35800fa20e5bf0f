/** The session at the IdP is over already. */
import { MINUTE, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const sessionExpired: Scenario = {
  id: 'session-expired',
  kind: 'fault',
  title: 'The session at the IdP is over already',
  why: 'SessionNotOnOrAfter lies ten minutes back.',
  reference: 'core-2.7.2-session',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      ['AuthnStatement'],
      setAttribute('SessionNotOnOrAfter', instantAt(login, -10 * MINUTE)),
    )(assertion),
  expected: 'reject',
  fires: ['session-expired'],
};
