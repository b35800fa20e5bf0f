/** The encrypted assertion was damaged. */
import { damageBase64, replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const ciphertextDamaged: Scenario = {
  id: 'ciphertext-damaged',
  kind: 'fault',
  title: 'The encrypted assertion was damaged',
  why: 'It cannot be decrypted; a receiver says no more than that.',
  reference: null,
  login: { sign: 'assertion', encryptFor: 'sp' },
  stage: 'signed',
  change: replaceContent(['EncryptedAssertion', 'EncryptedData', 'CipherData', 'CipherValue'], damageBase64),
  expected: 'reject',
  fires: ['encrypted-without-key'],
};
