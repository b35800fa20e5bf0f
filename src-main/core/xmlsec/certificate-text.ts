/**
 * What people paste where a certificate belongs. XML wants the base64 of one DER certificate and nothing else;
 * what arrives has PEM lines, carriage returns, a whole chain, or is a key.
 */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readCertificate } from './certificate-facts';

export type CertificateTextFault =
  'pem-lines' | 'carriage-returns' | 'chain' | 'public-key' | 'private-key' | 'damaged';

const remembered = new Map<string, CertificateTextFault | null>();
const REMEMBER = 500;

/** The fault of an X509Certificate's text, the gravest of several; null for one certificate in base64. */
export function certificateTextFault(text: string): CertificateTextFault | null {
  let fault = remembered.get(text);
  if (fault === undefined) {
    fault = findFault(text);
    if (remembered.size >= REMEMBER) remembered.clear();
    remembered.set(text, fault);
  }
  return fault;
}

function findFault(text: string): CertificateTextFault | null {
  const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map((found) => found[1] ?? '');
  if (labels.some((label) => label.endsWith('PRIVATE KEY'))) return 'private-key';
  if (labels.some((label) => label.endsWith('PUBLIC KEY'))) return 'public-key';
  const body = text.replace(/-----[^-]*-----/g, '').replace(/\s+/g, '');
  if (labels.length > 1 || /=[^=]/.test(body)) return 'chain';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return 'damaged';
  const der = Buffer.from(body, 'base64');
  // The base64 of a whole PEM file: OpenSSL reads it, others do not.
  if (der.subarray(0, 5).toString('latin1') === '-----') return findFault(der.toString('latin1'));
  if (!isCertificate(der)) return keyIn(der) ?? 'damaged';
  if (der.length > derLength(der)) return 'chain';
  if (labels.length > 0 || text.includes('-----')) return 'pem-lines';
  return text.includes('\r') ? 'carriage-returns' : null;
}

function isCertificate(der: Buffer): boolean {
  try {
    readCertificate(der);
    return true;
  } catch {
    return false;
  }
}

function keyIn(der: Buffer): 'public-key' | 'private-key' | null {
  // Private keys first: a public key can be made of one, so that each would pass for the other.
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    try {
      createPrivateKey({ key: der, format: 'der', type });
      return 'private-key';
    } catch {
      // Not this one either.
    }
  }
  for (const type of ['spki', 'pkcs1'] as const) {
    try {
      createPublicKey({ key: der, format: 'der', type });
      return 'public-key';
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** Octets of the DER element at the beginning, header included. */
export function derLength(der: Uint8Array): number {
  const first = der[1] ?? 0;
  if ((first & 0x80) === 0) return first + 2;
  const octets = first & 0x7f;
  let length = 0;
  for (let index = 0; index < octets; index++) length = length * 256 + (der[2 + index] ?? 0);
  return length + 2 + octets;
}
