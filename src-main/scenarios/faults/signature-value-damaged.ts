/** The SignatureValue was damaged. */
import { signature } from '../mutate/paths';
import { damageBase64, replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const signatureValueDamaged: Scenario = {
  id: 'signature-value-damaged',
  kind: 'fault',
  title: 'The SignatureValue was damaged',
  why: 'The digest fits, the signature does not.',
  reference: 'xmldsig-3.2.2',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceContent([...signature, 'SignatureValue'], damageBase64),
  expected: 'reject',
  fires: ['signature-value-mismatch'],
};
