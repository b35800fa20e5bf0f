/** The end of an expired assertion was moved after signing. */
import { writeAttribute } from '../mutate/text';
import { HOUR, instantAt } from '../mutate/times';
import type { Scenario } from '../scenario';

export const timesChanged: Scenario = {
  id: 'times-changed',
  kind: 'attack',
  title: 'The end of an expired assertion was moved after signing',
  why: 'A stolen assertion is made fresh.',
  reference: 'xmldsig-3.2.1',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    writeAttribute(['Assertion', 'Conditions'], 'NotOnOrAfter', instantAt(login, 24 * HOUR))(xml),
  expected: 'reject',
  fires: ['digest-mismatch'],
};
