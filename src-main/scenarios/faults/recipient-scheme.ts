/** The Recipient has another scheme. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const recipientScheme: Scenario = {
  id: 'recipient-scheme',
  kind: 'fault',
  title: 'The Recipient has another scheme',
  why: 'http and https are two addresses.',
  reference: 'profiles-4.1.4.3-recipient',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      confirmationData,
      setAttribute('Recipient', login.sp.acsUrl.replace('http:', 'https:')),
    )(assertion),
  expected: 'reject',
  fires: ['recipient-mismatch'],
};
