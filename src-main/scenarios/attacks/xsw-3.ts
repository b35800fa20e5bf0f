/** XSW3: a forged assertion before the signed one. */
import { forgeAssertion } from '../mutate/forge';
import { replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xsw3: Scenario = {
  id: 'xsw-3',
  kind: 'attack',
  title: 'XSW3: a forged assertion before the signed one',
  why: 'A reader that takes the first assertion takes the forged one.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(['Assertion'], (assertion) => forgeAssertion(assertion) + assertion),
  expected: 'reject',
  fires: [
    'assertion-signature-missing',
    'consumed-assertion-unsigned',
    'several-assertions',
    'signature-wrapping',
  ],
};
