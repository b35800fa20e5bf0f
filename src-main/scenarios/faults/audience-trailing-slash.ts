/** The audience has a slash too many. */
import { audience } from '../mutate/paths';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const audienceTrailingSlash: Scenario = {
  id: 'audience-trailing-slash',
  kind: 'fault',
  title: 'The audience has a slash too many',
  why: 'Entity IDs are compared character by character.',
  reference: 'core-2.5.1.4',
  stage: 'content',
  assertion: (assertion, login) => within(audience, setText(`${login.sp.entityId}/`))(assertion),
  expected: 'reject',
  fires: ['audience-mismatch'],
};
