/** Forged and signed with a bare key in KeyInfo. */
import { keyValueText } from '../../core/xmlsec/forge-signature';
import { intruder } from '../mutate/forge';
import { nameId } from '../mutate/paths';
import { resign } from '../mutate/resign';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const keyValueOfIntruder: Scenario = {
  id: 'key-value-of-intruder',
  kind: 'attack',
  title: 'Forged and signed with a bare key in KeyInfo',
  why: 'A verifier that takes the key out of the message takes anybody’s.',
  reference: 'profiles-4.1.4.3-signatures',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({
      key: login.strangerKey.privateKey,
      keyInfo: keyValueText(login.strangerKey.certificate.publicKey),
    })(replaceContent(['Assertion', ...nameId], intruder)(xml)),
  expected: 'reject',
  fires: ['signature-untrusted-key'],
};
