/** A private key together with the certificate others verify it by. */
import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readCertificate } from './certificate-facts';
import type { CertificateFacts } from './signature-report';

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly certificate: CertificateFacts;
}

/**
 * Reads a private key and its certificate. Throws an Error with one clear sentence when either cannot
 * be read, the key is protected by a pass phrase, is neither RSA nor on an elliptic curve, or does not belong to the certificate.
 */
export function loadSigningKey(keyPem: string, certificatePem: string): SigningKey {
  const privateKey = readPrivateKey(keyPem);
  const certificate = readCertificate(certificatePem);
  if (privateKey.asymmetricKeyType !== 'rsa' && privateKey.asymmetricKeyType !== 'ec') {
    throw new Error(
      `The private key is ${privateKey.asymmetricKeyType ?? 'of an unknown type'}; an RSA or EC key is needed`,
    );
  }
  const own = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const certified = certificate.publicKey.export({ type: 'spki', format: 'der' });
  if (!own.equals(certified)) {
    throw new Error(`The private key does not belong to the certificate of ${certificate.subject}`);
  }
  return { privateKey, certificate };
}

function readPrivateKey(pem: string): KeyObject {
  if (/BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: 4,ENCRYPTED/.test(pem)) {
    throw new Error('The private key is protected by a pass phrase; give it without one');
  }
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) {
    throw new Error('The private key is not PEM: a line "-----BEGIN PRIVATE KEY-----" is missing');
  }
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error('The private key could not be read: its PEM is damaged or of a kind not supported');
  }
}
