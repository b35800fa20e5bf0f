/** The algorithm URIs of XML Signature and what they mean to node:crypto (RFC 9231, XML Signature 1.1 section 6). */
import { NS } from '../xml/namespaces';

const more = 'http://www.w3.org/2001/04/xmldsig-more#';

export interface SignatureAlgorithm {
  readonly keyType: 'rsa' | 'ec';
  readonly hash: 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';
}

export const signatureAlgorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  [`${NS.ds}rsa-sha1`, { keyType: 'rsa', hash: 'sha1' }],
  [`${more}rsa-sha224`, { keyType: 'rsa', hash: 'sha224' }],
  [`${more}rsa-sha256`, { keyType: 'rsa', hash: 'sha256' }],
  [`${more}rsa-sha384`, { keyType: 'rsa', hash: 'sha384' }],
  [`${more}rsa-sha512`, { keyType: 'rsa', hash: 'sha512' }],
  [`${more}ecdsa-sha1`, { keyType: 'ec', hash: 'sha1' }],
  [`${more}ecdsa-sha224`, { keyType: 'ec', hash: 'sha224' }],
  [`${more}ecdsa-sha256`, { keyType: 'ec', hash: 'sha256' }],
  [`${more}ecdsa-sha384`, { keyType: 'ec', hash: 'sha384' }],
  [`${more}ecdsa-sha512`, { keyType: 'ec', hash: 'sha512' }],
]);

export const digestAlgorithms: ReadonlyMap<string, string> = new Map([
  [`${NS.ds}sha1`, 'sha1'],
  [`${more}sha224`, 'sha224'],
  [`${NS.xenc}sha256`, 'sha256'],
  [`${more}sha384`, 'sha384'],
  [`${NS.xenc}sha512`, 'sha512'],
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
