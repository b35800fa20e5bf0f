/** A transform is an XPath filter that leaves the subject out. */
import { NS } from '../../core/xml/namespaces';
import { envelopedSignature } from '../../core/xmlsec/algorithms';
import { transformText } from '../../core/xmlsec/forge-signature';
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const transformXpathFilter: Scenario = {
  id: 'transform-xpath-filter',
  kind: 'attack',
  title: 'A transform is an XPath filter that leaves the subject out',
  why: 'As with XPath, in its second version.',
  reference: 'core-5.4.4',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({
      key: login.idp.signingKey.privateKey,
      transforms:
        transformText(envelopedSignature) +
        transformText(
          'http://www.w3.org/2002/06/xmldsig-filter2',
          '<dsf:XPath xmlns:dsf="http://www.w3.org/2002/06/xmldsig-filter2" Filter="subtract">//*[local-name()="Subject"]</dsf:XPath>',
        ) +
        transformText(NS.ec),
    })(xml),
  expected: 'reject',
  fires: ['selecting-transform', 'signature-forbidden-transform'],
};
