/** There are no Conditions. */
import { removeChild } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const conditionsMissing: Scenario = {
  id: 'conditions-missing',
  kind: 'fault',
  title: 'There are no Conditions',
  why: 'Neither an end nor an audience: the assertion would hold forever and everywhere.',
  reference: 'profiles-4.1.4.2-audience',
  stage: 'content',
  assertion: removeChild('Conditions'),
  expected: 'reject',
  fires: ['audience-missing'],
};
