/** A time is none. */
import { conditions } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const instantMalformed: Scenario = {
  id: 'instant-malformed',
  kind: 'fault',
  title: 'A time is none',
  why: 'Month 13 does not exist; whoever reads it as “no limit” accepts forever.',
  reference: 'core-1.3.3',
  stage: 'content',
  assertion: within(conditions, setAttribute('NotOnOrAfter', '2026-13-45T25:00:00Z')),
  expected: 'reject',
  fires: ['instant-malformed'],
};
