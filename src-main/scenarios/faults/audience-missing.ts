/** No audience is named. */
import { conditions } from '../mutate/paths';
import { removeChild, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const audienceMissing: Scenario = {
  id: 'audience-missing',
  kind: 'fault',
  title: 'No audience is named',
  why: 'Without an audience the assertion is good for anybody.',
  reference: 'profiles-4.1.4.2-audience',
  stage: 'content',
  assertion: within(conditions, removeChild('AudienceRestriction')),
  expected: 'reject',
  fires: ['audience-missing'],
};
