/** A signed AuthnRequest by redirect. */
import type { Scenario } from '../scenario';

export const redirectRequest: Scenario = {
  id: 'redirect-request',
  kind: 'control',
  title: 'A signed AuthnRequest by redirect',
  why: 'The signature stands in the query and covers it as it was encoded.',
  reference: 'bindings-3.4.4.1-signature',
  base: 'redirect-request',
  stage: 'content',
  expected: 'accept',
  fires: [],
};
