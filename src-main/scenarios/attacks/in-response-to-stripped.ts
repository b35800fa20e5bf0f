/** InResponseTo was taken off the unsigned Response. */
import { replaceText } from '../mutate/text';
import type { Scenario } from '../scenario';

export const inResponseToStripped: Scenario = {
  id: 'in-response-to-stripped',
  kind: 'attack',
  title: 'InResponseTo was taken off the unsigned Response',
  why: 'An answer is made to look like a login nobody asked for.',
  reference: 'profiles-4.1.5',
  login: { sign: 'assertion' },
  delivery: 'other-browser',
  stage: 'signed',
  change: replaceText(/ InResponseTo="[^"]*"/, ''),
  expected: 'reject',
  fires: ['confirmation-in-response-to-mismatch', 'in-response-to-missing'],
};
