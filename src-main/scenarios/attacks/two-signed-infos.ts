/** A second SignedInfo before the genuine one. */
import { intruder } from '../mutate/forge';
import { signedInfoFor } from '../mutate/forged-parts';
import { nameId, signature } from '../mutate/paths';
import { insertInside, replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const twoSignedInfos: Scenario = {
  id: 'two-signed-infos',
  kind: 'attack',
  title: 'A second SignedInfo before the genuine one',
  why: 'One is verified against the signature, the other tells what was signed.',
  reference: 'CVE-2025-29774',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => {
    const forged = replaceContent(['Assertion', ...nameId], intruder)(xml);
    return insertInside(signature, 'first', signedInfoFor(forged, login))(forged);
  },
  expected: 'reject',
  fires: ['signature-malformed', 'signature-value-mismatch', 'signed-info-doubled'],
};
