/** A signed Response names no Destination. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const destinationMissing: Scenario = {
  id: 'destination-missing',
  kind: 'fault',
  title: 'A signed Response names no Destination',
  why: 'A signed message sent through the browser has to name where it goes.',
  reference: 'bindings-3.5.5.2',
  login: { sign: 'both' },
  stage: 'content',
  message: setAttribute('Destination', null),
  expected: 'reject',
  fires: ['destination-missing'],
};
