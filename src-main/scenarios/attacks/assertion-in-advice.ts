/** The signed assertion in the Advice of a forged one. */
import { forgeAssertion } from '../mutate/forge';
import { insertBeside, replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const assertionInAdvice: Scenario = {
  id: 'assertion-in-advice',
  kind: 'attack',
  title: 'The signed assertion in the Advice of a forged one',
  why: 'Advice may hold assertions; a search by ID finds the signed one, a reader the forged one.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(['Assertion'], (assertion) =>
    insertBeside(
      ['Conditions'],
      'after',
      assertion.replace(/^/, '<saml:Advice xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">') +
        '</saml:Advice>',
    )(forgeAssertion(assertion)),
  ),
  expected: 'reject',
  fires: ['assertion-signature-missing', 'consumed-assertion-unsigned', 'signature-wrapping'],
};
