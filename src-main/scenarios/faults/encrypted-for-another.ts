/** Encrypted to a certificate the SP has no key for. */
import type { Scenario } from '../scenario';

export const encryptedForAnother: Scenario = {
  id: 'encrypted-for-another',
  kind: 'fault',
  title: 'Encrypted to a certificate the SP has no key for',
  why: 'The IdP has an old or a foreign encryption certificate.',
  reference: null,
  login: { sign: 'assertion', encryptFor: 'stranger' },
  stage: 'content',
  expected: 'reject',
  fires: ['encrypted-to-other-certificate', 'encrypted-without-key'],
};
