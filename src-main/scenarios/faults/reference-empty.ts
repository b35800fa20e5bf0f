/** The Reference of the assertion’s signature has an empty URI. */
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const referenceEmpty: Scenario = {
  id: 'reference-empty',
  kind: 'fault',
  title: 'The Reference of the assertion’s signature has an empty URI',
  why: 'It covers the whole document, not the assertion it stands in.',
  reference: 'core-5.4.2',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => resign({ key: login.idp.signingKey.privateKey, uris: [''] })(xml),
  expected: 'reject',
  fires: ['digest-mismatch', 'signature-reference-mismatch'],
};
