/** One certificate in full: whose it is, how long, which key, what for, and what software may refuse about it. */
import { X509Certificate } from 'node:crypto';
import type { InspectedCertificate, PublicKeyFacts } from '../contract/model/certificate';
import { describeKey } from './describe-key';
import { fingerprintsOf } from './fingerprints';
import { type ReadExtensions, readExtensions } from './read-extensions';
import { signatureAlgorithmOf } from './signature-algorithm';
import { describeValidity } from './validity-words';

/** `found` says where it was; `now` in milliseconds since the epoch. Throws when it cannot be read. */
export function describeCertificate(
  certificate: string | Buffer,
  found: string,
  now: number,
): InspectedCertificate {
  const read = new X509Certificate(certificate);
  const key = describeKey(read.publicKey);
  const extensions = readExtensions(read.raw, 'certificate');
  const signatureAlgorithm = signatureAlgorithmOf(read.raw);
  const notBefore = Date.parse(read.validFrom);
  const notAfter = Date.parse(read.validTo);
  const validity = describeValidity(notBefore, notAfter, now);
  return {
    found,
    subject: oneLine(read.subject),
    issuer: oneLine(read.issuer),
    // BoringSSL writes it in lower case.
    serialNumber: read.serialNumber.toUpperCase(),
    notBefore: isoOf(notBefore),
    notAfter: isoOf(notAfter),
    ...validity,
    selfSigned: read.subject === read.issuer && verifies(read),
    ...extensions,
    key,
    signatureAlgorithm,
    fingerprints: fingerprintsOf(read.raw),
    uses: usesOf(extensions),
    warnings: warningsOf(validity, key, signatureAlgorithm),
    pem: read.toString(),
    base64: read.raw.toString('base64'),
  };
}

function verifies(certificate: X509Certificate): boolean {
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}

/** The name without line breaks; those inside a value were escaped by node:crypto. */
function oneLine(name: string | undefined): string {
  return (name ?? '').replace(/\n/g, ', ');
}

function isoOf(time: number): string {
  return Number.isNaN(time) ? '' : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Without keyUsage everything is allowed (RFC 5280 section 4.2.1.3). */
function usesOf({ keyUsage, extendedKeyUsage, isCa }: ReadExtensions): string[] {
  const has = (...usages: string[]): boolean =>
    keyUsage === null || usages.some((usage) => keyUsage.includes(usage));
  const uses = [
    ...(has('digitalSignature', 'nonRepudiation') ? ['signing'] : []),
    ...(has('keyEncipherment', 'keyAgreement', 'dataEncipherment') ? ['receiving encrypted keys'] : []),
    ...(isCa === true && has('keyCertSign') ? ['issuing certificates'] : []),
    ...(extendedKeyUsage?.includes('serverAuth') === true ? ['TLS server'] : []),
    ...(extendedKeyUsage?.includes('clientAuth') === true ? ['TLS client'] : []),
  ];
  return keyUsage === null && extendedKeyUsage === null ? [...uses, 'anything: it names no usage'] : uses;
}

function warningsOf(
  validity: Pick<InspectedCertificate, 'validity' | 'validityWords'>,
  key: PublicKeyFacts,
  algorithm: string,
): string[] {
  const weak = /SHA-1|MD[25]/.exec(algorithm)?.[0];
  return [
    ...(validity.validity === 'valid' ? [] : [`It is ${validity.validityWords}`]),
    ...(weak === undefined ? [] : [`It is signed with ${weak}, which current software refuses`]),
    ...(key.type === 'RSA' && (key.bits ?? 0) < 2048
      ? [`Its RSA key has ${key.bits ?? 0} bits; software refuses fewer than 2048`]
      : []),
  ];
}
