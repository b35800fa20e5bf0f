/** Signed with MD5. */
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const signatureMd5: Scenario = {
  id: 'signature-md5',
  kind: 'fault',
  title: 'Signed with MD5',
  why: 'Documents with the same MD5 can be made at will.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({ key: login.idp.signingKey.privateKey, method: 'rsa-md5', digest: 'md5' })(xml),
  expected: 'reject',
  fires: ['signature-algorithm-refused', 'signature-md5'],
};
