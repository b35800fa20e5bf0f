/** The Recipient has a query string too many. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const recipientQuery: Scenario = {
  id: 'recipient-query',
  kind: 'fault',
  title: 'The Recipient has a query string too many',
  why: 'An address is compared with its query.',
  reference: 'profiles-4.1.4.3-recipient',
  stage: 'content',
  assertion: (assertion, login) =>
    within(confirmationData, setAttribute('Recipient', `${login.sp.acsUrl}?tenant=1`))(assertion),
  expected: 'reject',
  fires: ['recipient-mismatch'],
};
