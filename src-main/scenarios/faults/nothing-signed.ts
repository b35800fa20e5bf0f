/** Nothing is signed. */
import type { Scenario } from '../scenario';

export const nothingSigned: Scenario = {
  id: 'nothing-signed',
  kind: 'fault',
  title: 'Nothing is signed',
  why: 'Anybody could have written it.',
  reference: 'profiles-4.1.4.5-signed',
  login: { sign: 'none' },
  stage: 'content',
  expected: 'reject',
  fires: ['signature-missing'],
};
