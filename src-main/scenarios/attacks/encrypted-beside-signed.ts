/** A forged encrypted assertion beside the signed one. */
import { encryptToServiceProvider } from '../mutate/encrypt';
import { writeForgedAssertion } from '../mutate/forge';
import { insertBeside } from '../mutate/text';
import type { Scenario } from '../scenario';

export const encryptedBesideSigned: Scenario = {
  id: 'encrypted-beside-signed',
  kind: 'attack',
  title: 'A forged encrypted assertion beside the signed one',
  why: 'A reader that decrypts first takes what anybody may have encrypted.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    insertBeside(['Assertion'], 'before', encryptToServiceProvider(writeForgedAssertion(login), login))(xml),
  expected: 'reject',
  fires: [
    'assertion-signature-missing',
    'consumed-assertion-unsigned',
    'encrypted-assertion-unsigned',
    'several-assertions',
  ],
};
