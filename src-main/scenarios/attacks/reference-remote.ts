/** The Reference names an address on the network. */
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const referenceRemote: Scenario = {
  id: 'reference-remote',
  kind: 'attack',
  title: 'The Reference names an address on the network',
  why: 'A verifier that fetches it can be made to call any address.',
  reference: 'core-5.4.2',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({ key: login.idp.signingKey.privateKey, uris: ['http://169.254.169.254/latest/meta-data'] })(xml),
  expected: 'reject',
  fires: ['consumed-assertion-unsigned', 'reference-external', 'signature-reference-mismatch'],
};
