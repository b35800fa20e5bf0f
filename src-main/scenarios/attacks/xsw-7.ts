/** XSW7: a forged assertion of the same ID in Extensions. */
import { dropSignature, nameIntruder } from '../mutate/forge';
import { inTurn, replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xsw7: Scenario = {
  id: 'xsw-7',
  kind: 'attack',
  title: 'XSW7: a forged assertion of the same ID in Extensions',
  why: 'Which element an ID names depends on who looks first.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(
    ['Assertion'],
    (assertion) =>
      `<Extensions xmlns="">${inTurn(dropSignature(), nameIntruder)(assertion)}</Extensions>${assertion}`,
  ),
  expected: 'reject',
  fires: ['assertion-misplaced', 'duplicate-id', 'signature-wrapping'],
};
