/** An entity that calls an address. */
import { addDoctype } from '../mutate/doctype';
import type { Scenario } from '../scenario';

export const externalEntityRemote: Scenario = {
  id: 'external-entity-remote',
  kind: 'attack',
  title: 'An entity that calls an address',
  why: 'A parser that follows it calls any address from inside.',
  reference: 'CVE-2024-52806',
  stage: 'signed',
  change: addDoctype('<!ENTITY % load SYSTEM "http://169.254.169.254/load.dtd"> %load;'),
  expected: 'reject',
  fires: ['doctype-present', 'entity-declared'],
};
