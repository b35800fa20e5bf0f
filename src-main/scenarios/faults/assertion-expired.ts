/** The assertion ended ten minutes ago. */
import { conditions } from '../mutate/paths';
import { HOUR, MINUTE, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const assertionExpired: Scenario = {
  id: 'assertion-expired',
  kind: 'fault',
  title: 'The assertion ended ten minutes ago',
  why: 'It came too late, or the clocks are far apart.',
  reference: 'core-2.5.1.2',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      conditions,
      setAttribute('NotBefore', instantAt(login, -HOUR)),
      setAttribute('NotOnOrAfter', instantAt(login, -10 * MINUTE)),
    )(assertion),
  expected: 'reject',
  fires: ['assertion-expired'],
};
