/** The assertion’s Signature was moved into the Response. */
import { dropSignature } from '../mutate/forge';
import { signature } from '../mutate/paths';
import { insertBeside, textAt } from '../mutate/text';
import type { Scenario } from '../scenario';

export const signatureMoved: Scenario = {
  id: 'signature-moved',
  kind: 'attack',
  title: 'The assertion’s Signature was moved into the Response',
  why: 'It still names the assertion, but does not stand in it.',
  reference: 'core-5.4.1',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml) =>
    insertBeside(['Issuer'], 'after', textAt(xml, signature))(dropSignature(['Assertion'])(xml)),
  expected: 'reject',
  fires: ['assertion-signature-missing', 'signature-reference-mismatch', 'signature-wrapping'],
};
