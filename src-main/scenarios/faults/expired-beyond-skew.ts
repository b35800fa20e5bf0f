/** The confirmation ended 181 seconds ago. */
import { confirmationData } from '../mutate/paths';
import { SECOND, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const expiredBeyondSkew: Scenario = {
  id: 'expired-beyond-skew',
  kind: 'fault',
  title: 'The confirmation ended 181 seconds ago',
  why: 'One second outside a skew of 180 seconds.',
  reference: 'profiles-4.1.4.3-time',
  stage: 'content',
  assertion: (assertion, login) =>
    within(confirmationData, setAttribute('NotOnOrAfter', instantAt(login, -181 * SECOND)))(assertion),
  expected: 'reject',
  fires: ['confirmation-expired'],
};
