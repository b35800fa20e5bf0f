/** A forged assertion beside the encrypted one. */
import { writeForgedAssertion } from '../mutate/forge';
import { insertBeside } from '../mutate/text';
import type { Scenario } from '../scenario';

export const assertionBesideEncrypted: Scenario = {
  id: 'assertion-beside-encrypted',
  kind: 'attack',
  title: 'A forged assertion beside the encrypted one',
  why: 'A reader that takes the plain one first takes the forged one.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion', encryptFor: 'sp' },
  stage: 'signed',
  change: (xml, login) => insertBeside(['EncryptedAssertion'], 'before', writeForgedAssertion(login))(xml),
  expected: 'reject',
  fires: ['assertion-signature-missing', 'consumed-assertion-unsigned', 'several-assertions'],
};
