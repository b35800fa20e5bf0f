/** Writes certificates and certificate requests: self-signed or by an issuer (RFC 5280, RFC 2986). */
import { createPublicKey, randomBytes } from 'node:crypto';
import type { CertificateHash, ExtendedKeyUsageName, KeyUsage } from '../contract/model/certificate';
import type { AlternativeName } from './alternative-names';
import { importKeyPair, type WebKeyPair } from './key-pair';
import { x509 } from './x509';

export interface Issuer {
  /** PKCS#8. */
  readonly keyPem: string;
  readonly certPem: string;
}

export interface IssueSpec {
  /** RFC 4514. */
  readonly subject: string;
  readonly san: readonly AlternativeName[];
  readonly keyUsage: readonly KeyUsage[];
  readonly extendedKeyUsage: readonly ExtendedKeyUsageName[];
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly hash: CertificateHash;
  /** PKCS#8 of the subject. */
  readonly keyPem: string;
  /** Null: the subject signs for itself. */
  readonly issuer: Issuer | null;
  /** Certificates below it at most, for a CA; null for everybody else. */
  readonly pathLength: number | null;
}

/** The certificate as PEM. */
export async function issueCertificate(spec: IssueSpec): Promise<string> {
  const own = await importKeyPair(spec.keyPem, spec.hash);
  const signer = spec.issuer === null ? own : await importKeyPair(spec.issuer.keyPem, spec.hash);
  const issuerCertificate = spec.issuer === null ? null : new x509.X509Certificate(spec.issuer.certPem);
  const made = await x509.X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: spec.subject,
    // The issuer's own bytes: software compares names octet by octet.
    issuer: issuerCertificate?.subjectName ?? spec.subject,
    notBefore: new Date(spec.notBefore),
    notAfter: new Date(spec.notAfter),
    signingAlgorithm: signer.algorithm,
    signingKey: signer.keys.privateKey,
    publicKey: own.keys.publicKey,
    extensions: [
      new x509.BasicConstraintsExtension(spec.pathLength !== null, spec.pathLength ?? undefined, true),
      ...usageExtensions(spec),
      await x509.SubjectKeyIdentifierExtension.create(own.keys.publicKey),
      ...(issuerCertificate === null ? [] : [await authorityOf(spec.issuer, issuerCertificate)]),
    ],
  });
  return toPem(made);
}

/** A certificate request as PEM. */
export async function writeRequest(
  spec: Pick<IssueSpec, 'subject' | 'san' | 'keyUsage' | 'extendedKeyUsage' | 'hash' | 'keyPem'>,
): Promise<string> {
  const { keys, algorithm }: WebKeyPair = await importKeyPair(spec.keyPem, spec.hash);
  const made = await x509.Pkcs10CertificateRequestGenerator.create({
    name: spec.subject,
    keys,
    signingAlgorithm: algorithm,
    extensions: usageExtensions(spec),
  });
  return toPem(made);
}

function usageExtensions(spec: Pick<IssueSpec, 'san' | 'keyUsage' | 'extendedKeyUsage'>) {
  const flags = spec.keyUsage.reduce((bits, usage) => bits | x509.KeyUsageFlags[usage], 0);
  return [
    ...(flags === 0 ? [] : [new x509.KeyUsagesExtension(flags, true)]),
    ...(spec.extendedKeyUsage.length === 0
      ? []
      : [
          new x509.ExtendedKeyUsageExtension(
            spec.extendedKeyUsage.map((usage) => x509.ExtendedKeyUsage[usage]),
          ),
        ]),
    ...(spec.san.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension([...spec.san])]),
  ];
}

async function authorityOf(issuer: Issuer | null, certificate: InstanceType<typeof x509.X509Certificate>) {
  const named = certificate.getExtension(x509.SubjectKeyIdentifierExtension);
  if (named !== null) return new x509.AuthorityKeyIdentifierExtension(named.keyId);
  const spki = createPublicKey(issuer?.certPem ?? '').export({ type: 'spki', format: 'der' });
  return x509.AuthorityKeyIdentifierExtension.create(new x509.PublicKey(spki));
}

/** 127 random bits: positive and at most 20 octets, as RFC 5280 section 4.1.2.2 wants. */
function newSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes.toString('hex');
}

function toPem(made: { toString(format: 'pem'): string }): string {
  return `${made.toString('pem').replaceAll('\r\n', '\n').trim()}\n`;
}
