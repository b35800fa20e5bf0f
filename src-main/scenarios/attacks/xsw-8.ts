/** XSW8: the original in an Object of the forged assertion’s Signature. */
import { dropSignature, nameIntruder } from '../mutate/forge';
import { inTurn, insertInside, replaceElement } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xsw8: Scenario = {
  id: 'xsw-8',
  kind: 'attack',
  title: 'XSW8: the original in an Object of the forged assertion’s Signature',
  why: 'As XSW7, the other way round.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceElement(['Assertion'], (assertion) =>
    inTurn(
      nameIntruder,
      insertInside(['Signature'], 'last', `<Object xmlns="">${dropSignature()(assertion)}</Object>`),
    )(assertion),
  ),
  expected: 'reject',
  fires: ['assertion-misplaced', 'digest-mismatch', 'duplicate-id', 'signature-wrapping'],
};
