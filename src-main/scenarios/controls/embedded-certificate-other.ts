/** KeyInfo shows another certificate than the one that signed. */
import { certificateBody } from '../../core/xmlsec/certificate-body';
import { signature } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const embeddedCertificateOther: Scenario = {
  id: 'embedded-certificate-other',
  kind: 'control',
  title: 'KeyInfo shows another certificate than the one that signed',
  why: 'What a message says about its key is a hint; the key from the metadata verifies.',
  reference: 'core-5.4.1',
  login: { sign: 'assertion', signature: { keyInfo: 'certificate' } },
  stage: 'signed',
  change: (xml, login) =>
    replaceContent(
      [...signature, 'KeyInfo', 'X509Data', 'X509Certificate'],
      certificateBody(login.strangerKey.certificate, 'single'),
    )(xml),
  expected: 'accept',
  fires: [],
};
