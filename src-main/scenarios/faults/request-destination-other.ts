/** The AuthnRequest is addressed elsewhere. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const requestDestinationOther: Scenario = {
  id: 'request-destination-other',
  kind: 'fault',
  title: 'The AuthnRequest is addressed elsewhere',
  why: 'It was sent to another IdP.',
  reference: null,
  base: 'post-request',
  stage: 'content',
  message: setAttribute('Destination', 'https://other-idp.example/sso'),
  expected: 'reject',
  fires: ['authn-request-destination-mismatch'],
};
