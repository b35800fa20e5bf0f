/** Canonicalised with comments. */
import { NS } from '../../core/xml/namespaces';
import { envelopedSignature } from '../../core/xmlsec/algorithms';
import { transformText } from '../../core/xmlsec/forge-signature';
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

const withComments = `${NS.ec}WithComments`;

export const canonicalizationWithComments: Scenario = {
  id: 'canonicalization-with-comments',
  kind: 'control',
  title: 'Canonicalised with comments',
  why: 'SAML allows exclusive canonicalisation with or without comments.',
  reference: 'core-5.4.4',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({
      key: login.idp.signingKey.privateKey,
      canonicalization: withComments,
      transforms: transformText(envelopedSignature) + transformText(withComments),
    })(xml),
  expected: 'accept',
  fires: [],
};
