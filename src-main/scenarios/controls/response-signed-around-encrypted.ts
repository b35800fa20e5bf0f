/** Signed assertion, encrypted, in a signed Response. */
import type { Scenario } from '../scenario';

export const responseSignedAroundEncrypted: Scenario = {
  id: 'response-signed-around-encrypted',
  kind: 'control',
  title: 'Signed assertion, encrypted, in a signed Response',
  why: 'Every protection at once, as careful identity providers send it.',
  reference: null,
  login: { sign: 'both', encryptFor: 'sp' },
  stage: 'content',
  expected: 'accept',
  fires: [],
};
