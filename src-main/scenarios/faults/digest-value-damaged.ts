/** The DigestValue was damaged. */
import { reference } from '../mutate/paths';
import { damageBase64, replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const digestValueDamaged: Scenario = {
  id: 'digest-value-damaged',
  kind: 'fault',
  title: 'The DigestValue was damaged',
  why: 'The signature no longer fits what it signs, nor itself.',
  reference: 'xmldsig-3.2.1',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceContent([...reference, 'DigestValue'], damageBase64),
  expected: 'reject',
  fires: ['digest-mismatch', 'signature-value-mismatch'],
};
