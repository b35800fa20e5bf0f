/** A transform is an XSLT stylesheet. */
import { NS } from '../../core/xml/namespaces';
import { envelopedSignature } from '../../core/xmlsec/algorithms';
import { transformText } from '../../core/xmlsec/forge-signature';
import { resign } from '../mutate/resign';
import type { Scenario } from '../scenario';

export const transformXslt: Scenario = {
  id: 'transform-xslt',
  kind: 'attack',
  title: 'A transform is an XSLT stylesheet',
  why: 'It can replace what is hashed by anything, and in some libraries run programs.',
  reference: 'core-5.4.4',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml, login) =>
    resign({
      key: login.idp.signingKey.privateKey,
      transforms:
        transformText(envelopedSignature) +
        transformText(
          'http://www.w3.org/TR/1999/REC-xslt-19991116',
          '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"></xsl:stylesheet>',
        ) +
        transformText(NS.ec),
    })(xml),
  expected: 'reject',
  fires: ['signature-forbidden-transform', 'xslt-transform'],
};
