/** Metadata signed with a key nobody knows. */
import type { Scenario } from '../scenario';

export const metadataSignedByIntruder: Scenario = {
  id: 'metadata-signed-by-intruder',
  kind: 'attack',
  title: 'Metadata signed with a key nobody knows',
  why: 'Whoever publishes somebody’s metadata decides which keys are trusted.',
  reference: null,
  base: 'idp-metadata',
  login: { signedBy: 'stranger' },
  stage: 'content',
  expected: 'reject',
  fires: ['certificate-same-name-other-key', 'signature-untrusted-key'],
};
