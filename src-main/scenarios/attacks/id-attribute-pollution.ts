/** The forged assertion bears the original’s ID in another namespace. */
import { dropSignature, forgedAssertionId, nameIntruder } from '../mutate/forge';
import { inTurn, locate, replaceElement, writeAttribute } from '../mutate/text';
import type { Scenario } from '../scenario';

export const idAttributePollution: Scenario = {
  id: 'id-attribute-pollution',
  kind: 'attack',
  title: 'The forged assertion bears the original’s ID in another namespace',
  why: 'Readers that compare local names alone find the wrong element.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(['Assertion'], (assertion) => {
    const id = locate(assertion, []).attributes.find(({ name }) => name === 'ID')?.value ?? '';
    const forged = inTurn(nameIntruder, writeAttribute([], 'ID', forgedAssertionId))(assertion);
    return writeAttribute([], 'xml:id', id)(forged) + dropSignature()(assertion);
  }),
  expected: 'reject',
  fires: [
    'consumed-assertion-unsigned',
    'duplicate-id',
    'identifier-pollution',
    'several-assertions',
    'signature-reference-mismatch',
    'signature-wrapping',
  ],
};
