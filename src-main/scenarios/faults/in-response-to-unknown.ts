/** InResponseTo names a request nobody sent. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const inResponseToUnknown: Scenario = {
  id: 'in-response-to-unknown',
  kind: 'fault',
  title: 'InResponseTo names a request nobody sent',
  why: 'An answer to no question of ours.',
  reference: 'profiles-4.1.4.3-in-response-to',
  stage: 'content',
  assertion: within(confirmationData, setAttribute('InResponseTo', '_unknown-request')),
  message: setAttribute('InResponseTo', '_unknown-request'),
  expected: 'reject',
  fires: ['in-response-to-mismatch', 'confirmation-in-response-to-mismatch'],
};
