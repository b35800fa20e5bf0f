/**
 * What node:crypto does not tell about a certificate: the hash its issuer signed it with and its key usage. Read
 * from the DER directly, because forging a whole ASN.1 reader for three fields would be more code than they are.
 */
import type { CertificateFacts } from './signature-report';

export interface CertificateDetails {
  /** `MD5`, `SHA-1`; null for every hash that still stands. */
  readonly weakHash: 'MD5' | 'SHA-1' | null;
  /** Names of RFC 5280 section 4.2.1.3; null when the certificate has no such extension. */
  readonly keyUsage: readonly string[] | null;
}

const weakAlgorithms: ReadonlyMap<string, CertificateDetails['weakHash']> = new Map([
  ['2a864886f70d010102', 'MD5'],
  ['2a864886f70d010104', 'MD5'],
  ['2a864886f70d010105', 'SHA-1'],
  ['2a8648ce3d0401', 'SHA-1'],
  ['2a8648ce380403', 'SHA-1'],
]);

const usages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
];

/** The extension keyUsage (2.5.29.15), critical or not, up to its first octet of bits. */
const keyUsageExtension = /0603551d0f(?:0101ff)?04(?:..)03(?:..)(?:..)(..)/;

const known = new Map<string, CertificateDetails>();
const REMEMBER = 500;

/** Read once for each certificate. */
export function certificateDetails(certificate: CertificateFacts): CertificateDetails {
  let details = known.get(certificate.fingerprint);
  if (details === undefined) {
    details = readDetails(Buffer.from(certificate.pem.replace(/-----[^-]+-----|\s+/g, ''), 'base64'));
    if (known.size >= REMEMBER) known.clear();
    known.set(certificate.fingerprint, details);
  }
  return details;
}

function readDetails(der: Buffer): CertificateDetails {
  const signed = valueAt(der, 0);
  const body = valueAt(der, signed.start);
  const algorithm = valueAt(der, body.end);
  const name = valueAt(der, algorithm.start);
  const oid = der.subarray(name.start, name.end).toString('hex');
  const bits = keyUsageExtension.exec(der.subarray(body.start, body.end).toString('hex'))?.[1];
  return {
    weakHash: weakAlgorithms.get(oid) ?? null,
    keyUsage:
      bits === undefined
        ? null
        : usages.filter((_usage, index) => (parseInt(bits, 16) & (0x80 >> index)) !== 0),
  };
}

/** Where the value of the DER element at an offset begins and ends. */
function valueAt(der: Buffer, offset: number): { readonly start: number; readonly end: number } {
  const first = der[offset + 1] ?? 0;
  const octets = first & 0x80 ? first & 0x7f : 0;
  let length = octets === 0 ? first : 0;
  for (let index = 0; index < octets; index++) length = length * 256 + (der[offset + 2 + index] ?? 0);
  const start = offset + 2 + octets;
  return { start, end: start + length };
}
