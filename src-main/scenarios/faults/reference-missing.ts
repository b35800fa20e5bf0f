/** SignedInfo has no Reference. */
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const referenceMissing: Scenario = {
  id: 'reference-missing',
  kind: 'fault',
  title: 'SignedInfo has no Reference',
  why: 'A signature over nothing.',
  reference: 'core-5.4.2',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => resign({ key: login.idp.signingKey.privateKey, uris: [] })(xml),
  expected: 'reject',
  fires: ['consumed-assertion-unsigned', 'signature-malformed', 'signature-without-reference'],
};
