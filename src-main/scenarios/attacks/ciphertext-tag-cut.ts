/** The authentication tag of the encrypted assertion was cut short. */
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const ciphertextTagCut: Scenario = {
  id: 'ciphertext-tag-cut',
  kind: 'attack',
  title: 'The authentication tag of the encrypted assertion was cut short',
  why: 'A decryptor that takes a short tag lets it be guessed, and with it the plaintext.',
  reference: null,
  login: { sign: 'assertion', encryptFor: 'sp' },
  stage: 'signed',
  change: replaceContent(['EncryptedAssertion', 'EncryptedData', 'CipherData', 'CipherValue'], (value) =>
    value.slice(0, -16),
  ),
  expected: 'reject',
  fires: ['encrypted-without-key'],
};
