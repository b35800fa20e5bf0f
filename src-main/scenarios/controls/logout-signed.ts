/** A signed LogoutRequest by POST. */
import type { Scenario } from '../scenario';

export const logoutSigned: Scenario = {
  id: 'logout-signed',
  kind: 'control',
  title: 'A signed LogoutRequest by POST',
  why: 'Ends the session it names, because the IdP signed it.',
  reference: 'profiles-4.4.4.1',
  base: 'post-logout',
  stage: 'content',
  expected: 'accept',
  fires: [],
};
