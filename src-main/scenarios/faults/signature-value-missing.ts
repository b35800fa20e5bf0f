/** The Signature has no SignatureValue. */
import { signature } from '../mutate/paths';
import { removeElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const signatureValueMissing: Scenario = {
  id: 'signature-value-missing',
  kind: 'fault',
  title: 'The Signature has no SignatureValue',
  why: 'A signature that proves nothing.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: removeElement([...signature, 'SignatureValue']),
  expected: 'reject',
  fires: ['signature-empty', 'signature-malformed'],
};
