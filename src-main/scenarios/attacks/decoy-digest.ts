/** A DigestValue in StatusDetail fits the forged content. */
import { NS } from '../../core/xml/namespaces';
import { intruder } from '../mutate/forge';
import { digestFor, statusDetail } from '../mutate/forged-parts';
import { nameId } from '../mutate/paths';
import { insertInside, replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const decoyDigest: Scenario = {
  id: 'decoy-digest',
  kind: 'attack',
  title: 'A DigestValue in StatusDetail fits the forged content',
  why: 'A verifier that searches the whole document for DigestValue finds the decoy.',
  reference: 'CVE-2024-45409',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => {
    const forged = replaceContent(['Assertion', ...nameId], intruder)(xml);
    const decoy = `<ds:DigestValue xmlns:ds="${NS.ds}">${digestFor(forged, login)}</ds:DigestValue>`;
    return insertInside(['Status'], 'last', statusDetail(forged, decoy))(forged);
  },
  expected: 'reject',
  fires: ['digest-mismatch', 'digest-value-decoy'],
};
