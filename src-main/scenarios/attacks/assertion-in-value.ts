/** The signed assertion in an attribute value of a forged one. */
import { forgeAssertion } from '../mutate/forge';
import { firstValue } from '../mutate/paths';
import { replaceContent, replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const assertionInValue: Scenario = {
  id: 'assertion-in-value',
  kind: 'attack',
  title: 'The signed assertion in an attribute value of a forged one',
  why: 'A value may hold any XML; a search by ID finds the signed one, a reader the forged one.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(['Assertion'], (assertion) =>
    replaceContent(firstValue, assertion)(forgeAssertion(assertion)),
  ),
  expected: 'reject',
  fires: ['assertion-signature-missing', 'consumed-assertion-unsigned', 'signature-wrapping'],
};
