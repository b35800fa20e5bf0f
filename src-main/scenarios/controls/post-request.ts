/** A signed AuthnRequest by POST. */
import type { Scenario } from '../scenario';

export const postRequest: Scenario = {
  id: 'post-request',
  kind: 'control',
  title: 'A signed AuthnRequest by POST',
  why: 'The request of an SP that signs what it asks.',
  reference: null,
  base: 'post-request',
  stage: 'content',
  expected: 'accept',
  fires: [],
};
