/** Times have seven decimals. */
import { conditions } from '../mutate/paths';
import { MINUTE, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const fractionalSeconds: Scenario = {
  id: 'fractional-seconds',
  kind: 'control',
  title: 'Times have seven decimals',
  why: 'xs:dateTime allows any number of digits after the second.',
  reference: 'core-1.3.3',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      conditions,
      setAttribute('NotOnOrAfter', instantAt(login, 5 * MINUTE).replace('Z', '4567Z')),
    )(assertion),
  expected: 'accept',
  fires: [],
};
