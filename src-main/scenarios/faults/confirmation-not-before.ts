/** The confirmation names a NotBefore. */
import { confirmationData } from '../mutate/paths';
import { MINUTE, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const confirmationNotBefore: Scenario = {
  id: 'confirmation-not-before',
  kind: 'fault',
  title: 'The confirmation names a NotBefore',
  why: 'A bearer confirmation has to go without one.',
  reference: 'profiles-4.1.4.2-confirmation',
  stage: 'content',
  assertion: (assertion, login) =>
    within(confirmationData, setAttribute('NotBefore', instantAt(login, -MINUTE)))(assertion),
  expected: 'reject',
  fires: ['confirmation-not-before-present'],
};
