/** Turns what a user trusts (a certificate or a bare public key) into a key signatures are tried with. */
import { createPublicKey } from 'node:crypto';
import { readCertificate } from './certificate-facts';
import type { CertificateFacts, TrustedKey } from './signature-report';

/**
 * `source` says how it came to be trusted; `entityId` names the metadata it stood in, null for a bare one.
 * Accepts a certificate (PEM, base64) or a PEM public key. Throws an Error with one clear sentence.
 */
export function trustCertificate(
  pem: string,
  source: TrustedKey['source'],
  entityId: string | null = null,
): TrustedKey {
  if (/-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(pem)) {
    return { key: readPublicKey(pem), certificate: null, source, name: 'a public key', entityId };
  }
  const certificate = readCertificate(pem);
  return { key: certificate.publicKey, certificate, source, name: certificate.subject, entityId };
}

/** The key of a certificate that stands in the metadata of `entityId`. */
export function trustKey(certificate: CertificateFacts, entityId: string): TrustedKey {
  return {
    key: certificate.publicKey,
    certificate,
    source: 'metadata',
    name: certificate.subject,
    entityId,
  };
}

function readPublicKey(pem: string): TrustedKey['key'] {
  try {
    return createPublicKey(pem);
  } catch {
    throw new Error('The public key could not be read: its PEM is damaged');
  }
}
