/** Signed with RSA and SHA-512. */
import type { Scenario } from '../scenario';

export const sha512: Scenario = {
  id: 'sha512',
  kind: 'control',
  title: 'Signed with RSA and SHA-512',
  why: 'A stronger hash than most use.',
  reference: null,
  login: { signature: { algorithm: 'rsa-sha512', digest: 'sha512' } },
  stage: 'content',
  expected: 'accept',
  fires: [],
};
