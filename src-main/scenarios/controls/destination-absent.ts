/** An unsigned Response names no Destination. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const destinationAbsent: Scenario = {
  id: 'destination-absent',
  kind: 'control',
  title: 'An unsigned Response names no Destination',
  why: 'Only a signed message sent through the browser has to name where it goes.',
  reference: 'bindings-3.5.5.2',
  login: { sign: 'assertion' },
  stage: 'content',
  message: setAttribute('Destination', null),
  expected: 'accept',
  fires: [],
};
