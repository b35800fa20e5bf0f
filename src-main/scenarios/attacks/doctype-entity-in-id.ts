/** An entity in the ID. */
import { addDoctype } from '../mutate/doctype';
import { inTurn, replaceText } from '../mutate/text';
import type { Scenario } from '../scenario';

export const doctypeEntityInId: Scenario = {
  id: 'doctype-entity-in-id',
  kind: 'attack',
  title: 'An entity in the ID',
  why: 'The ID that is compared and the ID that is resolved are not the same.',
  reference: 'CVE-2025-23369',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: inTurn(addDoctype('<!ENTITY id "_forged">'), replaceText(/ ID="[^"]*"/, ' ID="&id;"')),
  expected: 'reject',
  fires: ['doctype-present', 'entity-declared'],
};
