/** An entity in the name. */
import { addDoctype } from '../mutate/doctype';
import { nameId } from '../mutate/paths';
import { inTurn, replaceContent, replaceText } from '../mutate/text';
import type { Scenario } from '../scenario';

export const doctypeEntityInName: Scenario = {
  id: 'doctype-entity-in-name',
  kind: 'attack',
  title: 'An entity in the name',
  why: 'What the entity stands for is not signed; parsers that expand it see another name.',
  reference: 'CVE-2025-25291',
  stage: 'signed',
  change: inTurn(
    replaceContent(['Assertion', ...nameId], 'ENTITY@evil.example'),
    addDoctype('<!ENTITY who "intruder">'),
    replaceText('ENTITY@', '&who;@'),
  ),
  expected: 'reject',
  fires: ['doctype-present', 'entity-declared'],
};
