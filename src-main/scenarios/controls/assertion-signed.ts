/** Only the assertion is signed. */
import type { Scenario } from '../scenario';

export const assertionSigned: Scenario = {
  id: 'assertion-signed',
  kind: 'control',
  title: 'Only the assertion is signed',
  why: 'The usual form of a login: what is trusted is inside the assertion.',
  reference: 'profiles-4.1.4.5-signed',
  login: { sign: 'assertion' },
  stage: 'content',
  expected: 'accept',
  fires: [],
};
