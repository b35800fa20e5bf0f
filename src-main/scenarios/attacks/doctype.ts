/** A DOCTYPE that does nothing. */
import { addDoctype } from '../mutate/doctype';
import type { Scenario } from '../scenario';

export const doctype: Scenario = {
  id: 'doctype',
  kind: 'attack',
  title: 'A DOCTYPE that does nothing',
  why: 'No SAML message has one; parsers disagree on what it may do.',
  reference: 'CVE-2025-25291',
  stage: 'signed',
  change: addDoctype(''),
  expected: 'reject',
  fires: ['doctype-present'],
};
