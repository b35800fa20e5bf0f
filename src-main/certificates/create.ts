/**
 * Makes the keys and certificates of test servers: node:crypto makes the key without blocking, node-forge
 * writes the certificate around it.
 */
import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';

const DAY = 24 * 60 * 60 * 1000;

export interface SelfSignedSpec {
  /** Common name of subject and issuer, 64 characters at most (X.520). */
  readonly commonName: string;
  /** First instant of validity, milliseconds since the epoch. */
  readonly notBefore: number;
  /** Days of validity. Default 3650. */
  readonly days?: number;
  /** RSA modulus length. Default 2048. */
  readonly bits?: number;
}

export interface KeyAndCertificate {
  /** PKCS#8. */
  readonly keyPem: string;
  readonly certPem: string;
}

/** A fresh RSA key and its self-signed certificate (SHA-256), for signing and for receiving encrypted keys. */
export async function createSelfSigned(spec: SelfSignedSpec): Promise<KeyAndCertificate> {
  const { commonName, notBefore, days = 3650, bits = 2048 } = spec;
  if (commonName === '' || commonName.length > 64) {
    throw new RangeError('The common name of a certificate has 1 to 64 characters');
  }
  const { privateKey: keyPem, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = newSerialNumber();
  certificate.validity.notBefore = new Date(notBefore);
  certificate.validity.notAfter = new Date(notBefore + days * DAY);
  const name = [
    {
      name: 'commonName',
      value: commonName,
      valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class,
    },
  ];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(keyPem), forge.md.sha256.create());
  return { keyPem, certPem: forge.pki.certificateToPem(certificate).replaceAll('\r\n', '\n') };
}

/** 127 random bits: positive and at most 20 octets, as RFC 5280 section 4.1.2.2 wants. */
function newSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes.toString('hex');
}
