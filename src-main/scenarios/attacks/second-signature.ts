/** The assertion carries a second Signature. */
import { signatureOfStranger } from '../mutate/forged-parts';
import { signature } from '../mutate/paths';
import { insertBeside } from '../mutate/text';
import type { Scenario } from '../scenario';

export const secondSignature: Scenario = {
  id: 'second-signature',
  kind: 'attack',
  title: 'The assertion carries a second Signature',
  why: 'Which one is verified, and which one is taken off before, depends on who reads.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => insertBeside(signature, 'before', signatureOfStranger(xml, login))(xml),
  expected: 'reject',
  fires: ['digest-mismatch', 'signature-repeated', 'signature-value-mismatch'],
};
