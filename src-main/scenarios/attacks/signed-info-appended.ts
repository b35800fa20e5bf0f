/** A second SignedInfo behind the SignatureValue. */
import { intruder } from '../mutate/forge';
import { signedInfoFor } from '../mutate/forged-parts';
import { nameId, signature } from '../mutate/paths';
import { insertInside, replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const signedInfoAppended: Scenario = {
  id: 'signed-info-appended',
  kind: 'attack',
  title: 'A second SignedInfo behind the SignatureValue',
  why: 'As with two SignedInfos, for readers that take the last.',
  reference: 'CVE-2019-3465',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => {
    const forged = replaceContent(['Assertion', ...nameId], intruder)(xml);
    return insertInside(signature, 'last', signedInfoFor(forged, login))(forged);
  },
  expected: 'reject',
  fires: ['digest-mismatch', 'signature-malformed', 'signed-info-doubled'],
};
