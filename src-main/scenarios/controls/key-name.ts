/** KeyInfo names the key and shows no certificate. */
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const keyName: Scenario = {
  id: 'key-name',
  kind: 'control',
  title: 'KeyInfo names the key and shows no certificate',
  why: 'A name is enough for an SP that knows the key.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({ key: login.idp.signingKey.privateKey, keyInfo: '<ds:KeyName>signing key 1</ds:KeyName>' })(xml),
  expected: 'accept',
  fires: [],
};
