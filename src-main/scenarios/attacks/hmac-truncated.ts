/** An HMAC cut to no bits at all. */
import { intruder } from '../mutate/forge';
import { nameId } from '../mutate/paths';
import { resign } from '../mutate/resign';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const hmacTruncated: Scenario = {
  id: 'hmac-truncated',
  kind: 'attack',
  title: 'An HMAC cut to no bits at all',
  why: 'Whatever the secret, nothing has to match.',
  reference: 'CVE-2009-0217',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({
      key: login.strangerKey.privateKey,
      method: 'hmac-sha1',
      secret: 'unknown',
      hmacOutputLength: 0,
    })(replaceContent(['Assertion', ...nameId], intruder)(xml)),
  expected: 'reject',
  fires: [
    'hmac-signature',
    'hmac-truncated',
    'signature-algorithm-refused',
    'signature-malformed',
    'signature-value-damaged',
  ],
};
