/** Two confirmations, of which only the second holds. */
import { HOUR, instantAt } from '../mutate/times';
import { setAttribute, splitChild, unchanged, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const twoConfirmationsOneGood: Scenario = {
  id: 'two-confirmations-one-good',
  kind: 'control',
  title: 'Two confirmations, of which only the second holds',
  why: 'A subject is confirmed when one confirmation is: the expired one before it does no harm.',
  reference: 'core-2.4.1',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      ['Subject'],
      splitChild(
        'SubjectConfirmation',
        within(['SubjectConfirmationData'], setAttribute('NotOnOrAfter', instantAt(login, -HOUR))),
        unchanged,
      ),
    )(assertion),
  expected: 'accept',
  fires: [],
};
