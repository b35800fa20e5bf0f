/** The algorithm URIs of XML Signature and what they mean to node:crypto (RFC 9231, XML Signature 1.1 section 6). */
import { NS } from '../xml/namespaces';

const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const more2007 = 'http://www.w3.org/2007/05/xmldsig-more#';
const more2021 = 'http://www.w3.org/2021/04/xmldsig-more#';
const dsig11 = 'http://www.w3.org/2009/xmldsig11#';

export type SignatureHash = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

export interface SignatureAlgorithm {
  readonly keyType: 'rsa' | 'ec' | 'dsa' | 'ed25519' | 'ed448';
  /** Null for EdDSA, which hashes by itself. */
  readonly hash: SignatureHash | null;
  /** RSASSA-PSS: octets of salt. Null or absent: PKCS #1 v1.5. */
  readonly saltLength?: number | null;
}

/** Octets of each hash; the salt of RSASSA-PSS is as long unless the message says otherwise. */
export const hashLengths: Readonly<Record<SignatureHash, number>> = {
  sha1: 20,
  sha224: 28,
  sha256: 32,
  sha384: 48,
  sha512: 64,
};

/** RSASSA-PSS whose hash and salt stand in the message (RFC 9231 section 2.3.9). */
export const pssWithParameters = `${more2007}rsa-pss`;

const hashes = ['sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const;

export const signatureAlgorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map<
  string,
  SignatureAlgorithm
>([
  [`${NS.ds}rsa-sha1`, { keyType: 'rsa', hash: 'sha1' }],
  ...hashes.flatMap((hash): [string, SignatureAlgorithm][] => [
    // With SHA-1 the name is one nobody gave it: see `unofficialNames`.
    [`${more}rsa-${hash}`, { keyType: 'rsa', hash }],
    [`${more}ecdsa-${hash}`, { keyType: 'ec', hash }],
    [`${more2007}${hash}-rsa-MGF1`, { keyType: 'rsa', hash, saltLength: hashLengths[hash] }],
  ]),
  [`${NS.ds}dsa-sha1`, { keyType: 'dsa', hash: 'sha1' }],
  [`${dsig11}dsa-sha256`, { keyType: 'dsa', hash: 'sha256' }],
  [`${more2021}eddsa-ed25519`, { keyType: 'ed25519', hash: null }],
  [`${more2021}eddsa-ed448`, { keyType: 'ed448', hash: null }],
]);

export const digestAlgorithms: ReadonlyMap<string, SignatureHash> = new Map<string, SignatureHash>([
  [`${NS.ds}sha1`, 'sha1'],
  [`${more}sha224`, 'sha224'],
  [`${NS.xenc}sha256`, 'sha256'],
  [`${more}sha384`, 'sha384'],
  [`${NS.xenc}sha1`, 'sha1'],
  [`${NS.xenc}sha384`, 'sha384'],
  [`${NS.xenc}sha512`, 'sha512'],
]);

/**
 * Names that say what is meant without being the algorithm's name in a signature, and that name. Software that
 * looks at the end of a name verifies them (ruby-saml); most knows the name or refuses.
 */
export const unofficialNames: ReadonlyMap<string, string> = new Map([
  [`${more}rsa-sha1`, `${NS.ds}rsa-sha1`],
  [`${NS.xenc}sha1`, `${NS.ds}sha1`],
  [`${NS.xenc}sha384`, `${more}sha384`],
]);

export const envelopedSignature = `${NS.ds}enveloped-signature`;

export interface Canonicalization {
  readonly method: 'exclusive' | 'inclusive' | 'inclusive-1.1';
  readonly comments: boolean;
}

export const canonicalizations: ReadonlyMap<string, Canonicalization> = new Map([
  [NS.ec, { method: 'exclusive', comments: false }],
  [`${NS.ec}WithComments`, { method: 'exclusive', comments: true }],
  ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315', { method: 'inclusive', comments: false }],
  ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments', { method: 'inclusive', comments: true }],
  ['http://www.w3.org/2006/12/xml-c14n11', { method: 'inclusive-1.1', comments: false }],
  ['http://www.w3.org/2006/12/xml-c14n11#WithComments', { method: 'inclusive-1.1', comments: true }],
]);

/** Shared-secret algorithms: with a public key as the secret anybody could sign. */
export function isSharedSecret(algorithm: string): boolean {
  return /#hmac-/.test(algorithm);
}
