/** A LogoutRequest signed with a key nobody knows. */
import type { Scenario } from '../scenario';

export const logoutSignedByIntruder: Scenario = {
  id: 'logout-signed-by-intruder',
  kind: 'attack',
  title: 'A LogoutRequest signed with a key nobody knows',
  why: 'Anybody could sign anybody out.',
  reference: 'profiles-4.4.4.1',
  base: 'post-logout',
  login: { signedBy: 'stranger' },
  stage: 'content',
  expected: 'reject',
  fires: ['certificate-same-name-other-key', 'signature-untrusted-key'],
};
