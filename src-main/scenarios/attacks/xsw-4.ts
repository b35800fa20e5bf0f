/** XSW4: the signed assertion inside a forged one. */
import { forgeAssertion } from '../mutate/forge';
import { insertInside, replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xsw4: Scenario = {
  id: 'xsw-4',
  kind: 'attack',
  title: 'XSW4: the signed assertion inside a forged one',
  why: 'A reader that takes the child of the Response takes the forged one.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(['Assertion'], (assertion) =>
    insertInside([], 'last', assertion)(forgeAssertion(assertion)),
  ),
  expected: 'reject',
  fires: [
    'assertion-misplaced',
    'assertion-signature-missing',
    'consumed-assertion-unsigned',
    'signature-wrapping',
  ],
};
