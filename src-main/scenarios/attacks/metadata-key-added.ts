/** A key was added to signed metadata. */
import { NS } from '../../core/xml/namespaces';
import { certificateBody } from '../../core/xmlsec/certificate-body';
import { insertInside } from '../mutate/text';
import type { Scenario } from '../scenario';

export const metadataKeyAdded: Scenario = {
  id: 'metadata-key-added',
  kind: 'attack',
  title: 'A key was added to signed metadata',
  why: 'Whoever adds a key can sign as the IdP from then on.',
  reference: 'xmldsig-3.2.1',
  base: 'idp-metadata',
  stage: 'signed',
  change: (xml, login) =>
    insertInside(
      ['IDPSSODescriptor'],
      'first',
      `<md:KeyDescriptor xmlns:md="${NS.md}" use="signing"><ds:KeyInfo xmlns:ds="${NS.ds}"><ds:X509Data><ds:X509Certificate>${certificateBody(login.strangerKey.certificate, 'single')}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    )(xml),
  expected: 'reject',
  fires: ['digest-mismatch'],
};
