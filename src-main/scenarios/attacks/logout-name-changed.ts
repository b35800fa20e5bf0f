/** The name in a signed LogoutRequest was changed. */
import { intruder } from '../mutate/forge';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const logoutNameChanged: Scenario = {
  id: 'logout-name-changed',
  kind: 'attack',
  title: 'The name in a signed LogoutRequest was changed',
  why: 'One user’s logout is made another’s.',
  reference: 'xmldsig-3.2.1',
  base: 'post-logout',
  stage: 'signed',
  change: replaceContent(['NameID'], intruder),
  expected: 'reject',
  fires: ['digest-mismatch'],
};
