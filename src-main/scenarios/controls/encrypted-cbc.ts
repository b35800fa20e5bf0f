/** The assertion is encrypted with AES-CBC. */
import type { Scenario } from '../scenario';

export const encryptedCbc: Scenario = {
  id: 'encrypted-cbc',
  kind: 'control',
  title: 'The assertion is encrypted with AES-CBC',
  why: 'Older software knows nothing else; the signature inside protects it.',
  reference: null,
  login: { sign: 'assertion', encryptFor: 'sp', encryption: { data: 'aes256-cbc' } },
  stage: 'content',
  expected: 'accept',
  fires: [],
};
