/** The confirmation ended 179 seconds ago. */
import { confirmationData } from '../mutate/paths';
import { SECOND, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const expiresWithinSkewEdge: Scenario = {
  id: 'expires-within-skew-edge',
  kind: 'control',
  title: 'The confirmation ended 179 seconds ago',
  why: 'One second inside a skew of 180 seconds.',
  reference: 'profiles-4.1.4.3-time',
  stage: 'content',
  assertion: (assertion, login) =>
    within(confirmationData, setAttribute('NotOnOrAfter', instantAt(login, -179 * SECOND)))(assertion),
  expected: 'accept',
  fires: [],
};
