/** Metadata with an entity that reads a file. */
import { addDoctype } from '../mutate/doctype';
import type { Scenario } from '../scenario';

export const metadataDoctype: Scenario = {
  id: 'metadata-doctype',
  kind: 'attack',
  title: 'Metadata with an entity that reads a file',
  why: 'Whoever imports metadata reads a stranger’s XML.',
  reference: 'CVE-2024-52806',
  base: 'idp-metadata',
  stage: 'signed',
  change: addDoctype('<!ENTITY file SYSTEM "file:///etc/passwd">'),
  expected: 'reject',
  fires: ['doctype-present', 'entity-declared'],
};
