/** Signed by HMAC with the public certificate as the secret. */
import { intruder } from '../mutate/forge';
import { nameId } from '../mutate/paths';
import { resign } from '../mutate/resign';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const hmacWithPublicKey: Scenario = {
  id: 'hmac-with-public-key',
  kind: 'attack',
  title: 'Signed by HMAC with the public certificate as the secret',
  why: 'A verifier that lets the message choose the algorithm uses the public key as a password.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({
      key: login.strangerKey.privateKey,
      method: 'hmac-sha256',
      secret: login.idp.signingKey.certificate.pem,
    })(replaceContent(['Assertion', ...nameId], intruder)(xml)),
  expected: 'reject',
  fires: ['hmac-signature', 'signature-algorithm-refused'],
};
