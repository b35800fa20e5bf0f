/** An unsigned assertion, encrypted to the SP. */
import type { Scenario } from '../scenario';

export const encryptedByAnybody: Scenario = {
  id: 'encrypted-by-anybody',
  kind: 'attack',
  title: 'An unsigned assertion, encrypted to the SP',
  why: 'Anybody can encrypt to a public key: encryption is no signature.',
  reference: 'profiles-4.1.4.5-signed',
  login: { sign: 'none', encryptFor: 'sp' },
  stage: 'content',
  expected: 'reject',
  fires: ['encrypted-assertion-unsigned', 'signature-missing'],
};
