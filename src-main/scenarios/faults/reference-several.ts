/** SignedInfo has two References. */
import { resign } from '../mutate/resign';
import { locate } from '../mutate/text';
import type { Scenario } from '../scenario';

export const referenceSeveral: Scenario = {
  id: 'reference-several',
  kind: 'fault',
  title: 'SignedInfo has two References',
  why: 'SAML allows one; which of two counts is anybody’s guess.',
  reference: 'core-5.4.2',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) => {
    const id = `#${locate(xml, ['Assertion']).attributes.find(({ name }) => name === 'ID')?.value ?? ''}`;
    return resign({ key: login.idp.signingKey.privateKey, uris: [id, id] })(xml);
  },
  expected: 'reject',
  fires: ['signature-several-references'],
};
