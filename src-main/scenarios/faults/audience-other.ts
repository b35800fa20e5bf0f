/** The audience is another application. */
import { audience } from '../mutate/paths';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const audienceOther: Scenario = {
  id: 'audience-other',
  kind: 'fault',
  title: 'The audience is another application',
  why: 'The assertion was made for somebody else; whoever takes it lets any application’s users in.',
  reference: 'core-2.5.1.4',
  stage: 'content',
  assertion: within(audience, setText('https://other-application.example/metadata')),
  expected: 'reject',
  fires: ['audience-mismatch'],
};
