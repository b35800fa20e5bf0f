/** The Issuer has a slash too many. */
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const issuerTrailingSlash: Scenario = {
  id: 'issuer-trailing-slash',
  kind: 'fault',
  title: 'The Issuer has a slash too many',
  why: 'Entity IDs are compared character by character.',
  reference: 'profiles-4.1.4.2-issuer',
  stage: 'content',
  assertion: (assertion, login) => within(['Issuer'], setText(`${login.idp.entityId}/`))(assertion),
  message: (message, login) => within(['Issuer'], setText(`${login.idp.entityId}/`))(message),
  expected: 'reject',
  fires: ['issuer-mismatch'],
};
