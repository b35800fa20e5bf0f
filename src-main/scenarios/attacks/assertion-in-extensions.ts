/** The only assertion at its place is forged, the signed one in Extensions. */
import { forgeAssertion } from '../mutate/forge';
import { replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const assertionInExtensions: Scenario = {
  id: 'assertion-in-extensions',
  kind: 'attack',
  title: 'The only assertion at its place is forged, the signed one in Extensions',
  why: 'The signature verifies, over something that is not read.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(
    ['Assertion'],
    (assertion) => `<Extensions xmlns="">${assertion}</Extensions>${forgeAssertion(assertion)}`,
  ),
  expected: 'reject',
  fires: [
    'assertion-misplaced',
    'assertion-signature-missing',
    'consumed-assertion-unsigned',
    'signature-wrapping',
  ],
};
