/** An attribute was changed after signing. */
import { firstValue } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const groupChanged: Scenario = {
  id: 'group-changed',
  kind: 'attack',
  title: 'An attribute was changed after signing',
  why: 'The user makes an administrator of himself.',
  reference: 'xmldsig-3.2.1',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceContent(['Assertion', ...firstValue], 'Administrators'),
  expected: 'reject',
  fires: ['digest-mismatch'],
};
