/** A LogoutRequest nobody signed. */
import type { Scenario } from '../scenario';

export const logoutUnsigned: Scenario = {
  id: 'logout-unsigned',
  kind: 'attack',
  title: 'A LogoutRequest nobody signed',
  why: 'Anybody could sign anybody out.',
  reference: 'profiles-4.4.4.1',
  base: 'post-logout',
  login: { sign: 'none' },
  stage: 'content',
  expected: 'reject',
  fires: ['logout-unsigned'],
};
