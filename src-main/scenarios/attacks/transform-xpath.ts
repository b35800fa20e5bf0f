/** A transform is an XPath that leaves the subject out. */
import { NS } from '../../core/xml/namespaces';
import { envelopedSignature } from '../../core/xmlsec/algorithms';
import { transformText } from '../../core/xmlsec/forge-signature';
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const transformXpath: Scenario = {
  id: 'transform-xpath',
  kind: 'attack',
  title: 'A transform is an XPath that leaves the subject out',
  why: 'What it leaves out is not signed and can be anything.',
  reference: 'core-5.4.4',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({
      key: login.idp.signingKey.privateKey,
      transforms:
        transformText(envelopedSignature) +
        transformText(
          'http://www.w3.org/TR/1999/REC-xpath-19991116',
          '<ds:XPath>not(ancestor-or-self::*[local-name()="Subject"])</ds:XPath>',
        ) +
        transformText(NS.ec),
    })(xml),
  expected: 'reject',
  fires: ['selecting-transform', 'signature-forbidden-transform'],
};
