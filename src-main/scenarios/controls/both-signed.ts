/** Response and assertion are both signed. */
import type { Scenario } from '../scenario';

export const bothSigned: Scenario = {
  id: 'both-signed',
  kind: 'control',
  title: 'Response and assertion are both signed',
  why: 'Two signatures, one inside the other: neither may break the other.',
  reference: null,
  login: { sign: 'both' },
  stage: 'content',
  expected: 'accept',
  fires: [],
};
