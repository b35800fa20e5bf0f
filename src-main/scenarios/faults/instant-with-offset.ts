/** A time is given in local time with its offset. */
import { conditions } from '../mutate/paths';
import { HOUR, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const instantWithOffset: Scenario = {
  id: 'instant-with-offset',
  kind: 'fault',
  title: 'A time is given in local time with its offset',
  why: 'Every time in SAML is UTC; libraries that drop the offset are hours off.',
  reference: 'core-1.3.3',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      conditions,
      setAttribute('NotOnOrAfter', instantAt(login, 2 * HOUR).replace('Z', '+01:00')),
    )(assertion),
  expected: 'reject',
  fires: ['instant-not-utc'],
};
