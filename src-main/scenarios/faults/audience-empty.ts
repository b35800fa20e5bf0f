/** The audience is empty. */
import { audience } from '../mutate/paths';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const audienceEmpty: Scenario = {
  id: 'audience-empty',
  kind: 'fault',
  title: 'The audience is empty',
  why: 'It names nobody, so it is not meant for this SP either.',
  reference: 'core-1.3.1-non-empty',
  stage: 'content',
  assertion: within(audience, setText('')),
  expected: 'reject',
  fires: ['audience-mismatch'],
};
