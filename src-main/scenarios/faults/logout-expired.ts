/** The LogoutRequest ended ten minutes ago. */
import { MINUTE, instantAt } from '../mutate/times';
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const logoutExpired: Scenario = {
  id: 'logout-expired',
  kind: 'fault',
  title: 'The LogoutRequest ended ten minutes ago',
  why: 'An old request must not end a new session.',
  reference: null,
  base: 'post-logout',
  stage: 'content',
  message: (message, login) => setAttribute('NotOnOrAfter', instantAt(login, -10 * MINUTE))(message),
  expected: 'reject',
  fires: ['logout-request-expired'],
};
