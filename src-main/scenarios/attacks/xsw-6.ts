/** XSW6: the original assertion inside the Signature of a forged one. */
import { dropSignature, forgedAssertionId, nameIntruder } from '../mutate/forge';
import { inTurn, insertInside, replaceElement, writeAttribute } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xsw6: Scenario = {
  id: 'xsw-6',
  kind: 'attack',
  title: 'XSW6: the original assertion inside the Signature of a forged one',
  why: 'As XSW5, with the original hidden in the Signature.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(['Assertion'], (assertion) =>
    inTurn(
      nameIntruder,
      writeAttribute([], 'ID', forgedAssertionId),
      insertInside(['Signature'], 'last', dropSignature()(assertion)),
    )(assertion),
  ),
  expected: 'reject',
  fires: [
    'assertion-misplaced',
    'consumed-assertion-unsigned',
    'signature-reference-mismatch',
    'signature-wrapping',
  ],
};
