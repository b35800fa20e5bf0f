/** The Destination is another address. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const destinationOther: Scenario = {
  id: 'destination-other',
  kind: 'fault',
  title: 'The Destination is another address',
  why: 'The message was sent to somebody else and forwarded.',
  reference: 'core-3.2.2-destination',
  stage: 'content',
  message: setAttribute('Destination', 'https://other-application.example/acs'),
  expected: 'reject',
  fires: ['destination-mismatch'],
};
