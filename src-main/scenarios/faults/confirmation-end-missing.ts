/** The confirmation has no end. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const confirmationEndMissing: Scenario = {
  id: 'confirmation-end-missing',
  kind: 'fault',
  title: 'The confirmation has no end',
  why: 'A bearer confirmation has to name a NotOnOrAfter.',
  reference: 'profiles-4.1.4.2-confirmation',
  stage: 'content',
  assertion: within(confirmationData, setAttribute('NotOnOrAfter', null)),
  expected: 'reject',
  fires: ['confirmation-incomplete'],
};
