/** An AuthnRequest with an entity that reads a file. */
import { addDoctype } from '../mutate/doctype';
import type { Scenario } from '../scenario';

export const requestDoctype: Scenario = {
  id: 'request-doctype',
  kind: 'attack',
  title: 'An AuthnRequest with an entity that reads a file',
  why: 'Requests are read before anybody has signed in.',
  reference: 'CVE-2024-52806',
  base: 'post-request',
  stage: 'signed',
  change: addDoctype('<!ENTITY file SYSTEM "file:///etc/passwd">'),
  expected: 'reject',
  fires: ['doctype-present', 'entity-declared'],
};
