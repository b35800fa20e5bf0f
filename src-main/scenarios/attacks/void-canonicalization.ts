/** A relative namespace and the digest of nothing. */
import { intruder } from '../mutate/forge';
import { nameId } from '../mutate/paths';
import { resign } from '../mutate/resign';
import { inTurn, replaceContent, writeAttribute } from '../mutate/text';
import type { Scenario } from '../scenario';

export const voidCanonicalization: Scenario = {
  id: 'void-canonicalization',
  kind: 'attack',
  title: 'A relative namespace and the digest of nothing',
  why: 'Some canonicalisers give up on relative namespaces and yield no octets at all; a signature over nothing fits any content then.',
  reference: 'CVE-2025-66568',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => {
    const forged = inTurn(
      replaceContent(['Assertion', ...nameId], intruder),
      writeAttribute(['Assertion'], 'xmlns:x', '1'),
    )(xml);
    return resign({ key: login.idp.signingKey.privateKey, digestOf: '' })(forged);
  },
  expected: 'reject',
  fires: ['signature-malformed', 'void-canonicalization'],
};
