/** The same Response a second time. */
import type { Scenario } from '../scenario';

export const replay: Scenario = {
  id: 'replay',
  kind: 'attack',
  title: 'The same Response a second time',
  why: 'Whoever sees a Response once could sign in with it again.',
  reference: 'profiles-4.1.4.5-replay',
  login: { unsolicited: true },
  delivery: 'replay',
  stage: 'content',
  expected: 'reject',
  fires: ['assertion-replayed'],
  seenBy: 'service-provider',
};
