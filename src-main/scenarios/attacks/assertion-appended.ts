/** A forged assertion behind the signed one. */
import { forgeAssertion } from '../mutate/forge';
import { replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const assertionAppended: Scenario = {
  id: 'assertion-appended',
  kind: 'attack',
  title: 'A forged assertion behind the signed one',
  why: 'A reader that takes the last assertion, or all of them, takes the forged one.',
  reference: 'CVE-2022-41912',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(['Assertion'], (assertion) => assertion + forgeAssertion(assertion)),
  expected: 'reject',
  fires: ['consumed-assertion-unsigned', 'several-assertions', 'signature-wrapping'],
};
