/** The answer to a request of another browser. */
import type { Scenario } from '../scenario';

export const stolenAnswer: Scenario = {
  id: 'stolen-answer',
  kind: 'attack',
  title: 'The answer to a request of another browser',
  why: 'A victim is signed in as the attacker, or the attacker with what he stole.',
  reference: 'profiles-4.1.4.3-in-response-to',
  delivery: 'other-browser',
  stage: 'content',
  expected: 'reject',
  fires: ['in-response-to-mismatch', 'confirmation-in-response-to-mismatch'],
};
