/** Certificates of every quality for tests: expired, weak, of another issuer, for another use. RSA, signed with node-forge. */
import type { KeyObject } from 'node:crypto';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';
import { trustCertificate } from '../../src-main/core/xmlsec/trusted-key';
import type { TestSigner } from './sign-xml';

export interface CertificateSpec {
  readonly commonName?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly bits?: number;
  readonly hash?: 'md5' | 'sha1' | 'sha256';
  readonly keyUsage?: Record<string, boolean>;
  /** The key it is for; a new one by default. */
  readonly privateKey?: KeyObject;
  readonly entityId?: string;
}

export interface CertificateSigner extends TestSigner {
  readonly pem: string;
  /** The DER, base64 without line ends. */
  readonly base64: string;
  /** X509Data for the KeyInfo of a signature. */
  readonly keyInfo: string;
}

export function makeCertificate(spec: CertificateSpec = {}): CertificateSigner {
  const privateKey =
    spec.privateKey ?? generateKeyPairSync('rsa', { modulusLength: spec.bits ?? 2048 }).privateKey;
  const certificate = forge.pki.createCertificate();
  const publicPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicPem);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = spec.notBefore ?? new Date('2020-01-01T00:00:00Z');
  certificate.validity.notAfter = spec.notAfter ?? new Date('2040-01-01T00:00:00Z');
  const name = [{ name: 'commonName', value: spec.commonName ?? 'idp.test' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  if (spec.keyUsage !== undefined) certificate.setExtensions([{ name: 'keyUsage', ...spec.keyUsage }]);
  const signingKey = forge.pki.privateKeyFromPem(
    privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  );
  certificate.sign(signingKey, forge.md[spec.hash ?? 'sha256'].create());
  const pem = forge.pki.certificateToPem(certificate);
  const base64 = pem.replace(/-----[^-]+-----|\s+/g, '');
  return {
    privateKey,
    trusted: trustCertificate(pem, 'metadata', spec.entityId ?? null),
    pem,
    base64,
    keyInfo: `<ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data>`,
  };
}
