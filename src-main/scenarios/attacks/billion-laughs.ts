/** Entities that grow to gigabytes. */
import { addDoctype } from '../mutate/doctype';
import { firstValue } from '../mutate/paths';
import { inTurn, replaceContent, replaceText } from '../mutate/text';
import type { Scenario } from '../scenario';

const growing = `<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('')}`;

export const billionLaughs: Scenario = {
  id: 'billion-laughs',
  kind: 'attack',
  title: 'Entities that grow to gigabytes',
  why: 'A parser that expands them runs out of memory.',
  reference: null,
  stage: 'signed',
  change: inTurn(
    replaceContent(['Assertion', ...firstValue], 'ENTITY'),
    addDoctype(growing),
    replaceText('>ENTITY<', '>&l9;<'),
  ),
  expected: 'reject',
  fires: ['doctype-present', 'entity-declared'],
};
