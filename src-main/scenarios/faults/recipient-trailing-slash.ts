/** The Recipient has a slash too many. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const recipientTrailingSlash: Scenario = {
  id: 'recipient-trailing-slash',
  kind: 'fault',
  title: 'The Recipient has a slash too many',
  why: 'Addresses are compared character by character.',
  reference: 'profiles-4.1.4.3-recipient',
  stage: 'content',
  assertion: (assertion, login) =>
    within(confirmationData, setAttribute('Recipient', `${login.sp.acsUrl}/`))(assertion),
  expected: 'reject',
  fires: ['recipient-mismatch'],
};
