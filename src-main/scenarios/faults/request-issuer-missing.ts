/** The AuthnRequest has no Issuer. */
import { removeChild } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const requestIssuerMissing: Scenario = {
  id: 'request-issuer-missing',
  kind: 'fault',
  title: 'The AuthnRequest has no Issuer',
  why: 'The IdP cannot know who asks.',
  reference: 'profiles-4.1.4.1-issuer',
  base: 'post-request',
  stage: 'content',
  message: removeChild('Issuer'),
  expected: 'reject',
  fires: ['authn-request-issuer-missing'],
};
