/** The audience differs in case. */
import { audience } from '../mutate/paths';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const audienceCase: Scenario = {
  id: 'audience-case',
  kind: 'fault',
  title: 'The audience differs in case',
  why: 'Entity IDs are compared character by character, case included.',
  reference: 'core-1.3.1-exact',
  stage: 'content',
  assertion: (assertion, login) => within(audience, setText(login.sp.entityId.toUpperCase()))(assertion),
  expected: 'reject',
  fires: ['audience-mismatch'],
};
