/** A signed LogoutRequest by redirect. */
import type { Scenario } from '../scenario';

export const logoutByRedirect: Scenario = {
  id: 'logout-by-redirect',
  kind: 'control',
  title: 'A signed LogoutRequest by redirect',
  why: 'Signed in the query instead of in the message.',
  reference: 'profiles-4.4.4.1',
  base: 'redirect-logout',
  stage: 'content',
  expected: 'accept',
  fires: [],
};
