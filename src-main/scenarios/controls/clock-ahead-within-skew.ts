/** The IdP’s clock is two minutes ahead. */
import { conditions } from '../mutate/paths';
import { MINUTE, instantAt } from '../mutate/times';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const clockAheadWithinSkew: Scenario = {
  id: 'clock-ahead-within-skew',
  kind: 'control',
  title: 'The IdP’s clock is two minutes ahead',
  why: 'Clocks differ; receivers allow for a few minutes.',
  reference: 'profiles-4.1.4.3-time',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      [],
      setAttribute('IssueInstant', instantAt(login, 2 * MINUTE)),
      within(conditions, setAttribute('NotBefore', instantAt(login, 2 * MINUTE))),
      within(['AuthnStatement'], setAttribute('AuthnInstant', instantAt(login, 2 * MINUTE))),
    )(assertion),
  expected: 'accept',
  fires: [],
};
