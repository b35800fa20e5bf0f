/** The Destination of a signed Response is empty. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const destinationEmpty: Scenario = {
  id: 'destination-empty',
  kind: 'fault',
  title: 'The Destination of a signed Response is empty',
  why: 'It has to name where the message goes, and does not.',
  reference: 'bindings-3.5.5.2',
  stage: 'content',
  message: setAttribute('Destination', ''),
  expected: 'reject',
  fires: ['destination-empty'],
};
