/** A forged assertion under the ID of the signed one. */
import { dropSignature, nameIntruder } from '../mutate/forge';
import { inTurn, replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const assertionIdTwice: Scenario = {
  id: 'assertion-id-twice',
  kind: 'attack',
  title: 'A forged assertion under the ID of the signed one',
  why: 'The signature names an ID that two elements bear.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(
    ['Assertion'],
    (assertion) => inTurn(dropSignature(), nameIntruder)(assertion) + assertion,
  ),
  expected: 'reject',
  fires: [
    'assertion-signature-missing',
    'consumed-assertion-unsigned',
    'duplicate-id',
    'several-assertions',
    'signature-wrapping',
  ],
};
