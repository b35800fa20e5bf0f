/** Encrypts to the service provider, as anybody can who has its certificate. */
import { NS } from '../../core/xml/namespaces';
import { element } from '../../core/xml/spec';
import { writeXml } from '../../core/xml/write';
import { encryptElement } from '../../core/xmlsec/encrypt';
import type { ScenarioLogin } from '../scenario';
import { MissingPartError } from './missing-part';

/** A saml:EncryptedAssertion around the text. Throws MissingPartError when the SP has no certificate for it. */
export function encryptToServiceProvider(plaintext: string, login: ScenarioLogin): string {
  const { encryptionCertificate, entityId } = login.sp;
  if (encryptionCertificate === null) {
    throw new MissingPartError(`No encryption certificate of ${entityId} is known`);
  }
  const parts = encryptElement(plaintext, {
    certificate: encryptionCertificate,
    random: login.random,
    data: 'aes256-gcm',
    key: 'rsa-oaep-mgf1p',
    layout: 'nested',
    prefixes: { xenc: 'xenc', ds: 'ds' },
    certificateLines: 'single',
    repeatDeclarations: false,
    ids: { data: '_forged-data', key: '_forged-key' },
  });
  return writeXml(element('saml', 'EncryptedAssertion', NS.saml, [], parts));
}
