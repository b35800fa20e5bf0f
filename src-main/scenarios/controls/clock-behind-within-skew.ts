/** The assertion ended a minute ago. */
import { conditions, confirmationData } from '../mutate/paths';
import { MINUTE, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const clockBehindWithinSkew: Scenario = {
  id: 'clock-behind-within-skew',
  kind: 'control',
  title: 'The assertion ended a minute ago',
  why: 'Within the skew that is allowed for, it still holds.',
  reference: 'profiles-4.1.4.3-time',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      [],
      within(
        conditions,
        setAttribute('NotBefore', instantAt(login, -6 * MINUTE)),
        setAttribute('NotOnOrAfter', instantAt(login, -MINUTE)),
      ),
      within(confirmationData, setAttribute('NotOnOrAfter', instantAt(login, -MINUTE))),
    )(assertion),
  expected: 'accept',
  fires: [],
};
