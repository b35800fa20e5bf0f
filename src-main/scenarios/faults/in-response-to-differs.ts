/** Response and confirmation name different requests. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const inResponseToDiffers: Scenario = {
  id: 'in-response-to-differs',
  kind: 'fault',
  title: 'Response and confirmation name different requests',
  why: 'Only one of them can be the request.',
  reference: 'profiles-4.1.4.3-in-response-to',
  stage: 'content',
  assertion: within(confirmationData, setAttribute('InResponseTo', '_unknown-request')),
  expected: 'reject',
  fires: ['confirmation-in-response-to-mismatch'],
};
