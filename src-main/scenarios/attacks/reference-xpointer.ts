/** The Reference is an XPointer. */
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const referenceXpointer: Scenario = {
  id: 'reference-xpointer',
  kind: 'attack',
  title: 'The Reference is an XPointer',
  why: 'It can name anything at all, and seldom means the same twice.',
  reference: 'core-5.4.2',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => resign({ key: login.idp.signingKey.privateKey, uris: ['#xpointer(//*)'] })(xml),
  expected: 'reject',
  fires: ['consumed-assertion-unsigned', 'reference-external', 'signature-reference-mismatch'],
};
