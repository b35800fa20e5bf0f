/** The Issuer differs in case. */
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const issuerCase: Scenario = {
  id: 'issuer-case',
  kind: 'fault',
  title: 'The Issuer differs in case',
  why: 'Entity IDs are compared character by character, case included.',
  reference: 'core-1.3.1-exact',
  stage: 'content',
  assertion: (assertion, login) => within(['Issuer'], setText(login.idp.entityId.toUpperCase()))(assertion),
  message: (message, login) => within(['Issuer'], setText(login.idp.entityId.toUpperCase()))(message),
  expected: 'reject',
  fires: ['issuer-mismatch'],
};
