/** Reads X.509 certificates as people paste them, once each: the facts and the public key are remembered. */
import { createHash, X509Certificate } from 'node:crypto';
import type { CertificateFacts } from './signature-report';

const remembered = new Map<string, CertificateFacts>();
const REMEMBER = 500;

/**
 * Facts of a certificate given as PEM (text around it is ignored), bare base64 (wrapped or not) or DER.
 * Throws an Error with one clear sentence when it cannot be read.
 */
export function readCertificate(input: string | Uint8Array): CertificateFacts {
  const key = typeof input === 'string' ? input : Buffer.from(input).toString('base64');
  const known = remembered.get(key);
  if (known) return known;
  const der = typeof input === 'string' ? derOf(input) : Buffer.from(input);
  // One certificate, one set of facts, in whichever form it was pasted: its key is the same object then.
  const same = der.toString('base64');
  const facts = remembered.get(same) ?? readFacts(der);
  if (remembered.size >= REMEMBER) remembered.clear();
  remembered.set(key, facts).set(same, facts);
  return facts;
}

function derOf(text: string): Buffer {
  const pem = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([\s\S]*?)-----END/.exec(text);
  if (!pem && /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    throw new Error('This is a private key, not a certificate');
  }
  if (!pem && /-----BEGIN [A-Z ]+-----/.test(text)) throw new Error('This PEM holds no certificate');
  const body = (pem?.[1] ?? text).replace(/\s+/g, '');
  if (body === '') throw new Error('The certificate is empty');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) throw new Error('The certificate is neither PEM nor base64');
  return Buffer.from(body, 'base64');
}

function readFacts(der: Buffer): CertificateFacts {
  let x509: X509Certificate;
  try {
    x509 = new X509Certificate(der);
  } catch {
    throw new Error('The certificate could not be read: its content is damaged or cut off');
  }
  const { publicKey } = x509;
  const details = publicKey.asymmetricKeyDetails;
  const kind =
    publicKey.asymmetricKeyType === 'ec' ? 'EC' : (publicKey.asymmetricKeyType ?? 'unknown').toUpperCase();
  const size = details?.namedCurve ?? details?.modulusLength;
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return {
    pem: x509.toString(),
    subject: x509.subject.replace(/\n/g, ', '),
    issuer: x509.issuer.replace(/\n/g, ', '),
    serialNumber: x509.serialNumber,
    notBefore: Date.parse(x509.validFrom),
    notAfter: Date.parse(x509.validTo),
    fingerprint: x509.fingerprint256,
    keyDescription: size === undefined ? kind : `${kind} ${size}`,
    publicKey,
    spkiHash: createHash('sha256').update(spki).digest('base64'),
  };
}
