/** The encrypted key stands beside the data. */
import type { Scenario } from '../scenario';

export const encryptedKeyBeside: Scenario = {
  id: 'encrypted-key-beside',
  kind: 'control',
  title: 'The encrypted key stands beside the data',
  why: 'EncryptedKey may be a sibling that a RetrievalMethod names.',
  reference: null,
  login: { sign: 'assertion', encryptFor: 'sp', encryption: { layout: 'sibling' } },
  stage: 'content',
  expected: 'accept',
  fires: [],
};
