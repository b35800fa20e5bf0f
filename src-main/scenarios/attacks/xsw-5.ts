/** XSW5: the Signature moved into a forged assertion, the original behind it. */
import { dropSignature, forgedAssertionId, nameIntruder } from '../mutate/forge';
import { inTurn, replaceElement, writeAttribute } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xsw5: Scenario = {
  id: 'xsw-5',
  kind: 'attack',
  title: 'XSW5: the Signature moved into a forged assertion, the original behind it',
  why: 'The signature verifies over the original; it stands in the forged one.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(
    ['Assertion'],
    (assertion) =>
      inTurn(nameIntruder, writeAttribute([], 'ID', forgedAssertionId))(assertion) +
      dropSignature()(assertion),
  ),
  expected: 'reject',
  fires: [
    'consumed-assertion-unsigned',
    'several-assertions',
    'signature-reference-mismatch',
    'signature-wrapping',
  ],
};
