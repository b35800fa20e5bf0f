/** All signatures were taken away. */
import { dropSignature } from '../mutate/forge';
import type { Scenario } from '../scenario';

export const signaturesStripped: Scenario = {
  id: 'signatures-stripped',
  kind: 'attack',
  title: 'All signatures were taken away',
  why: 'A verifier that checks only what it finds finds nothing.',
  reference: 'on-breaking-saml',
  stage: 'signed',
  change: (xml) => dropSignature()(dropSignature(['Assertion'])(xml)),
  expected: 'reject',
  fires: ['signature-missing'],
};
