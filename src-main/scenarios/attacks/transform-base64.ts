/** A transform decodes base64. */
import { NS } from '../../core/xml/namespaces';
import { envelopedSignature } from '../../core/xmlsec/algorithms';
import { transformText } from '../../core/xmlsec/forge-signature';
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const transformBase64: Scenario = {
  id: 'transform-base64',
  kind: 'attack',
  title: 'A transform decodes base64',
  why: 'What is hashed is no longer the element.',
  reference: 'core-5.4.4',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({
      key: login.idp.signingKey.privateKey,
      transforms:
        transformText(envelopedSignature) +
        transformText('http://www.w3.org/2000/09/xmldsig#base64', '') +
        transformText(NS.ec),
    })(xml),
  expected: 'reject',
  fires: ['decoding-transform', 'signature-forbidden-transform'],
};
