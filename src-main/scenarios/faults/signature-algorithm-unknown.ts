/** The signature algorithm is unknown. */
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const signatureAlgorithmUnknown: Scenario = {
  id: 'signature-algorithm-unknown',
  kind: 'fault',
  title: 'The signature algorithm is unknown',
  why: 'What cannot be verified is not verified.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => resign({ key: login.idp.signingKey.privateKey, method: 'unknown' })(xml),
  expected: 'reject',
  fires: ['signature-algorithm-refused'],
};
