/** The assertion begins in ten minutes. */
import { conditions } from '../mutate/paths';
import { HOUR, MINUTE, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const assertionNotYetValid: Scenario = {
  id: 'assertion-not-yet-valid',
  kind: 'fault',
  title: 'The assertion begins in ten minutes',
  why: 'It came too early, or the clocks are far apart.',
  reference: 'core-2.5.1.2',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      conditions,
      setAttribute('NotBefore', instantAt(login, 10 * MINUTE)),
      setAttribute('NotOnOrAfter', instantAt(login, HOUR)),
    )(assertion),
  expected: 'reject',
  fires: ['assertion-not-yet-valid'],
};
