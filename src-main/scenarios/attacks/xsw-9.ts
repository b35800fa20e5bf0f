/** XSW9: the original in a wrapper behind a forged assertion. */
import { dropSignature, forgedAssertionId, nameIntruder } from '../mutate/forge';
import { inTurn, replaceElement, writeAttribute } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xsw9: Scenario = {
  id: 'xsw-9',
  kind: 'attack',
  title: 'XSW9: the original in a wrapper behind a forged assertion',
  why: 'The wrapper is nothing SAML knows, and some readers look into it by ID alone.',
  reference: 'crewjam-xsw',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(
    ['Assertion'],
    (assertion) =>
      `${inTurn(nameIntruder, writeAttribute([], 'ID', forgedAssertionId))(assertion)}<xsw_wrapper xmlns="">${dropSignature()(assertion)}</xsw_wrapper>`,
  ),
  expected: 'reject',
  fires: [
    'assertion-misplaced',
    'consumed-assertion-unsigned',
    'signature-reference-mismatch',
    'signature-wrapping',
  ],
};
