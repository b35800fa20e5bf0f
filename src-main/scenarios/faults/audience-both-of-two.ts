/** Two restrictions, of which the SP meets one. */
import { conditions } from '../mutate/paths';
import { setText, splitChild, unchanged, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const audienceBothOfTwo: Scenario = {
  id: 'audience-both-of-two',
  kind: 'fault',
  title: 'Two restrictions, of which the SP meets one',
  why: 'Restrictions are conditions of which each has to hold; only audiences inside one are alternatives.',
  reference: 'core-2.5.1.4',
  stage: 'content',
  assertion: within(
    conditions,
    splitChild(
      'AudienceRestriction',
      unchanged,
      within(['Audience'], setText('https://other-application.example/metadata')),
    ),
  ),
  expected: 'reject',
  fires: ['audience-mismatch'],
};
