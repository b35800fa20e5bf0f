/** All signatures were taken away and the name changed. */
import { forgeResponse } from '../mutate/forge';
import type { Scenario } from '../scenario';

export const signaturesStrippedAndForged: Scenario = {
  id: 'signatures-stripped-and-forged',
  kind: 'attack',
  title: 'All signatures were taken away and the name changed',
  why: 'The simplest forgery there is.',
  reference: 'on-breaking-saml',
  stage: 'signed',
  change: (xml) => forgeResponse(xml),
  expected: 'reject',
  fires: ['signature-missing'],
};
