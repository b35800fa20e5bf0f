/** The algorithm an issuer or a requester signed with, by its object identifier. */
import forge from 'node-forge';

const names: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'RSA with MD2',
  '1.2.840.113549.1.1.4': 'RSA with MD5',
  '1.2.840.113549.1.1.5': 'RSA with SHA-1',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.113549.1.1.11': 'RSA with SHA-256',
  '1.2.840.113549.1.1.12': 'RSA with SHA-384',
  '1.2.840.113549.1.1.13': 'RSA with SHA-512',
  '1.2.840.113549.1.1.14': 'RSA with SHA-224',
  '1.2.840.10045.4.1': 'ECDSA with SHA-1',
  '1.2.840.10045.4.3.1': 'ECDSA with SHA-224',
  '1.2.840.10045.4.3.2': 'ECDSA with SHA-256',
  '1.2.840.10045.4.3.3': 'ECDSA with SHA-384',
  '1.2.840.10045.4.3.4': 'ECDSA with SHA-512',
  '1.2.840.10040.4.3': 'DSA with SHA-1',
  '2.16.840.1.101.3.4.3.2': 'DSA with SHA-256',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

/** Of a certificate or a request in DER; the bare identifier when it has no name here. */
export function signatureAlgorithmOf(der: Buffer): string {
  const [, algorithm] = partsOf(forge.asn1.fromDer(der.toString('latin1')));
  const [identifier] = algorithm === undefined ? [] : partsOf(algorithm);
  if (typeof identifier?.value !== 'string') return 'unknown';
  const oid = forge.asn1.derToOid(forge.util.createBuffer(identifier.value));
  return names[oid] ?? oid;
}

function partsOf(value: forge.asn1.Asn1): forge.asn1.Asn1[] {
  return Array.isArray(value.value) ? value.value : [];
}
