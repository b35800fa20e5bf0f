/** The confirmation ended ten minutes ago. */
import { confirmationData } from '../mutate/paths';
import { MINUTE, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const confirmationExpired: Scenario = {
  id: 'confirmation-expired',
  kind: 'fault',
  title: 'The confirmation ended ten minutes ago',
  why: 'The time to hand the assertion in is over, though the assertion itself still holds.',
  reference: 'profiles-4.1.4.3-time',
  stage: 'content',
  assertion: (assertion, login) =>
    within(confirmationData, setAttribute('NotOnOrAfter', instantAt(login, -10 * MINUTE)))(assertion),
  expected: 'reject',
  fires: ['confirmation-expired'],
};
