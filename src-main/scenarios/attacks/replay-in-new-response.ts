/** A consumed assertion in a new Response. */
import { writeAttribute } from '../mutate/text';
import type { Scenario } from '../scenario';

export const replayInNewResponse: Scenario = {
  id: 'replay-in-new-response',
  kind: 'attack',
  title: 'A consumed assertion in a new Response',
  why: 'Only the assertion is signed; the Response around it can be anybody’s.',
  reference: 'profiles-4.1.4.5-replay',
  login: { unsolicited: true, sign: 'assertion' },
  delivery: 'replay',
  stage: 'signed',
  change: writeAttribute([], 'ID', '_another-response'),
  expected: 'reject',
  fires: ['assertion-replayed'],
  seenBy: 'service-provider',
};
