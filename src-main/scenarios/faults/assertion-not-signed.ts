/** The Response is signed, the assertion is not, and the SP wants it to be. */
import type { Scenario } from '../scenario';

export const assertionNotSigned: Scenario = {
  id: 'assertion-not-signed',
  kind: 'fault',
  title: 'The Response is signed, the assertion is not, and the SP wants it to be',
  why: 'The SP’s metadata ask for signed assertions.',
  reference: 'metadata-2.4.4-want-assertions-signed',
  login: { sign: 'response' },
  stage: 'content',
  expected: 'reject',
  fires: ['assertion-signature-missing'],
};
