/** An unasked login names a request. */
import { confirmationData } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const unsolicitedInResponseTo: Scenario = {
  id: 'unsolicited-in-response-to',
  kind: 'fault',
  title: 'An unasked login names a request',
  why: 'A login nobody asked for must not claim to answer.',
  reference: 'profiles-4.1.5',
  login: { unsolicited: true },
  stage: 'content',
  assertion: within(confirmationData, setAttribute('InResponseTo', '_unknown-request')),
  message: setAttribute('InResponseTo', '_unknown-request'),
  expected: 'reject',
  fires: ['unsolicited-in-response-to'],
};
