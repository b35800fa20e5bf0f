/** KeyInfo points to a key on a server of the intruder. */
import { intruder } from '../mutate/forge';
import { nameId } from '../mutate/paths';
import { resign } from '../mutate/resign';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const keyInfoRemote: Scenario = {
  id: 'key-info-remote',
  kind: 'attack',
  title: 'KeyInfo points to a key on a server of the intruder',
  why: 'A verifier that fetches it can be made to call any address, and trusts what it gets.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({
      key: login.strangerKey.privateKey,
      keyInfo: '<ds:RetrievalMethod URI="http://169.254.169.254/latest/meta-data"></ds:RetrievalMethod>',
    })(replaceContent(['Assertion', ...nameId], intruder)(xml)),
  expected: 'reject',
  fires: ['signature-value-mismatch'],
};
