/** An ATTLIST gives elements a namespace by default. */
import { addDoctype } from '../mutate/doctype';
import { inTurn, insertBeside } from '../mutate/text';
import type { Scenario } from '../scenario';

export const doctypeNamespaceDefault: Scenario = {
  id: 'doctype-namespace-default',
  kind: 'attack',
  title: 'An ATTLIST gives elements a namespace by default',
  why: 'Parsers that read the DTD and parsers that do not see elements of different namespaces.',
  reference: 'CVE-2025-25292',
  stage: 'signed',
  change: inTurn(
    insertBeside(['Assertion'], 'before', '<Assertion/>'),
    addDoctype('<!ATTLIST Assertion xmlns CDATA "urn:oasis:names:tc:SAML:2.0:assertion">'),
  ),
  expected: 'reject',
  fires: ['doctype-present', 'entity-declared'],
};
