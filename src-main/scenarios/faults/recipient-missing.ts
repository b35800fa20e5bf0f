/** The confirmation names no Recipient. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const recipientMissing: Scenario = {
  id: 'recipient-missing',
  kind: 'fault',
  title: 'The confirmation names no Recipient',
  why: 'A bearer assertion without an address could be handed in anywhere.',
  reference: 'profiles-4.1.4.2-confirmation',
  stage: 'content',
  assertion: within(confirmationData, setAttribute('Recipient', null)),
  expected: 'reject',
  fires: ['confirmation-incomplete'],
};
