/** A certificate request (PKCS#10, RFC 2986) as it would be judged before it is signed. */
import { createPublicKey } from 'node:crypto';
import type { InspectedRequest } from '../contract/model/certificate';
import { describeKey } from './describe-key';
import { readExtensions } from './read-extensions';
import { signatureAlgorithmOf } from './signature-algorithm';
import { x509 } from './x509';

/** Throws when the DER is no request. */
export async function describeRequest(der: Buffer, found: string): Promise<InspectedRequest> {
  const request = new x509.Pkcs10CertificateRequest(new Uint8Array(der));
  const key = createPublicKey({ key: Buffer.from(request.publicKey.rawData), format: 'der', type: 'spki' });
  const { keyUsage, extendedKeyUsage, subjectAltNames } = readExtensions(der, 'request');
  return {
    found,
    subject: request.subject,
    key: describeKey(key),
    signatureAlgorithm: signatureAlgorithmOf(der),
    signatureHolds: await request.verify().catch(() => false),
    subjectAltNames,
    keyUsage,
    extendedKeyUsage,
  };
}

/** True when the DER reads as a request. */
export function isRequest(der: Buffer): boolean {
  try {
    return new x509.Pkcs10CertificateRequest(new Uint8Array(der)).subject !== undefined;
  } catch {
    return false;
  }
}
