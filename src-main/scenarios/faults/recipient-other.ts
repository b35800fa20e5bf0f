/** The Recipient is another address. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const recipientOther: Scenario = {
  id: 'recipient-other',
  kind: 'fault',
  title: 'The Recipient is another address',
  why: 'A bearer assertion is good at one address only.',
  reference: 'profiles-4.1.4.3-recipient',
  stage: 'content',
  assertion: within(confirmationData, setAttribute('Recipient', 'https://other-application.example/acs')),
  expected: 'reject',
  fires: ['recipient-mismatch'],
};
