/** An AuthnRequest asks for the answer at an intruder’s address. */
import { setAttribute } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const requestForOtherAcs: Scenario = {
  id: 'request-for-other-acs',
  kind: 'attack',
  title: 'An AuthnRequest asks for the answer at an intruder’s address',
  why: 'An IdP that obeys sends the assertion to him.',
  reference: 'core-3.4.1-acs',
  base: 'post-request',
  stage: 'content',
  message: setAttribute('AssertionConsumerServiceURL', 'https://evil.example/acs'),
  expected: 'reject',
  fires: ['authn-request-acs-not-registered'],
};
