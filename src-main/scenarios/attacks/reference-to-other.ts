/** The Signature names an element that is not its parent. */
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const referenceToOther: Scenario = {
  id: 'reference-to-other',
  kind: 'attack',
  title: 'The Signature names an element that is not its parent',
  why: 'What is verified is not what is read.',
  reference: 'core-5.4.2',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => resign({ key: login.idp.signingKey.privateKey, uris: ['#_elsewhere'] })(xml),
  expected: 'reject',
  fires: ['consumed-assertion-unsigned', 'signature-reference-mismatch'],
};
