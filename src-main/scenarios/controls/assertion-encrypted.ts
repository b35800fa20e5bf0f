/** The assertion is signed, then encrypted to the SP. */
import type { Scenario } from '../scenario';

export const assertionEncrypted: Scenario = {
  id: 'assertion-encrypted',
  kind: 'control',
  title: 'The assertion is signed, then encrypted to the SP',
  why: 'The signature is found after decryption, in the plaintext.',
  reference: null,
  login: { sign: 'assertion', encryptFor: 'sp' },
  stage: 'content',
  expected: 'accept',
  fires: [],
};
