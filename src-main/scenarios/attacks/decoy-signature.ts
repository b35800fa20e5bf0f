/** A Signature in StatusDetail fits the forged content. */
import { intruder } from '../mutate/forge';
import { signatureOfStranger, statusDetail } from '../mutate/forged-parts';
import { nameId } from '../mutate/paths';
import { insertInside, replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const decoySignature: Scenario = {
  id: 'decoy-signature',
  kind: 'attack',
  title: 'A Signature in StatusDetail fits the forged content',
  why: 'A verifier that searches the whole document for a Signature finds the decoy.',
  reference: 'CVE-2025-25292',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => {
    const forged = replaceContent(['Assertion', ...nameId], intruder)(xml);
    return insertInside(['Status'], 'last', statusDetail(forged, signatureOfStranger(forged, login)))(forged);
  },
  expected: 'reject',
  fires: ['digest-mismatch', 'signature-decoy', 'signature-reference-mismatch', 'signature-value-mismatch'],
};
