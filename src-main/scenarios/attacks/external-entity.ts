/** An entity that reads a file. */
import { addDoctype } from '../mutate/doctype';
import { firstValue } from '../mutate/paths';
import { inTurn, replaceContent, replaceText } from '../mutate/text';
import type { Scenario } from '../scenario';

export const externalEntity: Scenario = {
  id: 'external-entity',
  kind: 'attack',
  title: 'An entity that reads a file',
  why: 'A parser that follows it gives away what it can read.',
  reference: 'CVE-2024-52806',
  stage: 'signed',
  change: inTurn(
    replaceContent(['Assertion', ...firstValue], 'ENTITY'),
    addDoctype('<!ENTITY file SYSTEM "file:///etc/passwd">'),
    replaceText('>ENTITY<', '>&file;<'),
  ),
  expected: 'reject',
  fires: ['doctype-present', 'entity-declared'],
};
