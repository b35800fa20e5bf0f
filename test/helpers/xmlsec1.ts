/** xmlsec1 as a judge of our signatures and encryption. */
import { isInstalled, run, withFiles } from './command';

export const hasXmlsec1 = isInstalled('xmlsec1');
export const WITHOUT_XMLSEC1 = 'xmlsec1 is not installed';

const NAMESPACE = {
  Response: 'urn:oasis:names:tc:SAML:2.0:protocol',
  AuthnRequest: 'urn:oasis:names:tc:SAML:2.0:protocol',
  Assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  EntityDescriptor: 'urn:oasis:names:tc:SAML:2.0:metadata',
} as const;

/** True when xmlsec1 accepts the signature that is a child of the first element of that name. */
export function xmlsec1Verifies(xml: string, certPem: string, signed: keyof typeof NAMESPACE): boolean {
  return withFiles({ 'message.xml': xml, 'cert.pem': certPem }, (cwd) => {
    const path = `(//*[local-name()='${signed}']/*[local-name()='Signature'])[1]`;
    const result = run(
      'xmlsec1',
      [
        ...[
          '--verify',
          '--enabled-reference-uris',
          'empty,same-doc',
          '--enabled-key-data',
          'raw-x509-cert,rsa,x509',
        ],
        ...['--pubkey-cert-pem', 'cert.pem', `--id-attr:ID`, `${NAMESPACE[signed]}:${signed}`],
        ...['--node-xpath', path, 'message.xml'],
      ],
      { cwd },
    );
    return result.status === 0;
  });
}

/** The message with its EncryptedData replaced by the plaintext; null when xmlsec1 cannot decrypt it. */
export function xmlsec1Decrypts(xml: string, keyPem: string): string | null {
  return withFiles({ 'message.xml': xml, 'key.pem': keyPem }, (cwd) => {
    const xenc = 'http://www.w3.org/2001/04/xmlenc#';
    const result = run(
      'xmlsec1',
      ['--decrypt', '--privkey-pem', 'key.pem', '--id-attr:Id', `${xenc}:EncryptedKey`, 'message.xml'],
      { cwd },
    );
    return result.status === 0 ? result.stdout : null;
  });
}
