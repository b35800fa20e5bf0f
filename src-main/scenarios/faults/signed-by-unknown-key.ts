/** Signed with a key the SP does not know. */
import type { Scenario } from '../scenario';

export const signedByUnknownKey: Scenario = {
  id: 'signed-by-unknown-key',
  kind: 'fault',
  title: 'Signed with a key the SP does not know',
  why: 'The IdP has changed its certificate, or it is another IdP.',
  reference: 'profiles-4.1.4.3-signatures',
  login: { signedBy: 'stranger' },
  stage: 'content',
  expected: 'reject',
  fires: ['certificate-same-name-other-key', 'signature-untrusted-key'],
};
