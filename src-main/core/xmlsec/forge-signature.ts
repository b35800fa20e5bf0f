/**
 * Signatures no honest signer makes, for messages that are meant to be wrong: other references, other transforms,
 * weak or mismatched algorithms, any key. What honest issuers use is `sign.ts`.
 */
import type { KeyObject } from 'node:crypto';
import { createHash, createHmac, sign as signOctets } from 'node:crypto';
import { canonicalize } from '../xml/canonicalize';
import { NS } from '../xml/namespaces';
import type { XmlElement } from '../xml/node';
import { attributeOf, childElements } from '../xml/query';
import { envelopedSignature } from './algorithms';

const more = 'http://www.w3.org/2001/04/xmldsig-more#';

/** `hmac-…` keys the HMAC with the bytes of a public key in PEM, as a confused verifier would. */
export type ForgedMethod =
  'rsa-sha256' | 'rsa-sha512' | 'rsa-sha1' | 'rsa-md5' | 'hmac-sha1' | 'hmac-sha256' | 'unknown';

const METHOD_URI: Readonly<Record<ForgedMethod, string>> = {
  'rsa-sha256': `${more}rsa-sha256`,
  'rsa-sha512': `${more}rsa-sha512`,
  'rsa-sha1': `${NS.ds}rsa-sha1`,
  'rsa-md5': `${more}rsa-md5`,
  'hmac-sha1': `${NS.ds}hmac-sha1`,
  'hmac-sha256': `${more}hmac-sha256`,
  unknown: 'urn:example:signature-method',
};

const DIGEST_URI = {
  sha256: `${NS.xenc}sha256`,
  sha512: `${NS.xenc}sha512`,
  sha1: `${NS.ds}sha1`,
  md5: `${more}md5`,
} as const;

export interface ForgedSignatureSpec {
  readonly key: KeyObject;
  /** Default `rsa-sha256`. */
  readonly method?: ForgedMethod;
  /** Default `sha256`. */
  readonly digest?: keyof typeof DIGEST_URI;
  /** PEM whose bytes are the secret of an HMAC. */
  readonly secret?: string;
  /** Bits the HMAC is cut to, declared as HMACOutputLength. */
  readonly hmacOutputLength?: number;
  /** URI of each Reference; null leaves the attribute out. Default one, to the target's ID. */
  readonly uris?: readonly (string | null)[];
  /** Transform elements in canonical form. Default enveloped-signature and exclusive C14N. */
  readonly transforms?: string;
  /** URI of the CanonicalizationMethod, one that yields exclusive C14N for text without comments. */
  readonly canonicalization?: string;
  /** Octets to digest instead of the target's own. */
  readonly digestOf?: string;
  /** Content of KeyInfo, as XML text; default none. */
  readonly keyInfo?: string;
}

/** A ds:Transform element in canonical form. `content` is XML text in canonical form. */
export function transformText(algorithm: string, content = ''): string {
  return `<ds:Transform Algorithm="${algorithm}">${content}</ds:Transform>`;
}

/** The text of a ds:Signature over `target` as it stands, but for Signatures that are its children. */
export function forgeSignature(target: XmlElement, spec: ForgedSignatureSpec): string {
  const { digest = 'sha256', method = 'rsa-sha256', canonicalization = NS.ec } = spec;
  const octets = spec.digestOf ?? canonicalWithoutSignature(target);
  const digestValue = createHash(digest).update(octets, 'utf8').digest('base64');
  const transforms = spec.transforms ?? transformText(envelopedSignature) + transformText(NS.ec);
  const references = (spec.uris ?? [`#${attributeOf(target, 'ID') ?? ''}`]).map(
    (uri) =>
      `<ds:Reference${uri === null ? '' : ` URI="${uri}"`}><ds:Transforms>${transforms}</ds:Transforms><ds:DigestMethod Algorithm="${DIGEST_URI[digest]}"></ds:DigestMethod><ds:DigestValue>${digestValue}</ds:DigestValue></ds:Reference>`,
  );
  const length =
    spec.hmacOutputLength === undefined
      ? ''
      : `<ds:HMACOutputLength>${spec.hmacOutputLength}</ds:HMACOutputLength>`;
  const inner = `<ds:CanonicalizationMethod Algorithm="${canonicalization}"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="${METHOD_URI[method]}">${length}</ds:SignatureMethod>${references.join('')}`;
  const value = signText(`<ds:SignedInfo xmlns:ds="${NS.ds}">${inner}</ds:SignedInfo>`, method, spec);
  const keyInfo = spec.keyInfo === undefined ? '' : `<ds:KeyInfo>${spec.keyInfo}</ds:KeyInfo>`;
  return `<ds:Signature xmlns:ds="${NS.ds}"><ds:SignedInfo>${inner}</ds:SignedInfo><ds:SignatureValue>${value}</ds:SignatureValue>${keyInfo}</ds:Signature>`;
}

/** An RSAKeyValue for KeyInfo. Throws when the key is not RSA. */
export function keyValueText(publicKey: KeyObject): string {
  const { n, e } = publicKey.export({ format: 'jwk' });
  if (n === undefined || e === undefined) throw new Error('Only an RSA key can be written as RSAKeyValue');
  const base64 = (value: string): string => Buffer.from(value, 'base64url').toString('base64');
  return `<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>${base64(n)}</ds:Modulus><ds:Exponent>${base64(e)}</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>`;
}

function canonicalWithoutSignature(target: XmlElement): string {
  const own = childElements(target).find((each) => each.uri === NS.ds && each.local === 'Signature');
  return canonicalize(target, { method: 'exclusive', ...(own === undefined ? {} : { omit: own }) });
}

function signText(text: string, method: ForgedMethod, spec: ForgedSignatureSpec): string {
  const octets = Buffer.from(text, 'utf8');
  if (method === 'hmac-sha1' || method === 'hmac-sha256') {
    const full = createHmac(method === 'hmac-sha1' ? 'sha1' : 'sha256', spec.secret ?? '')
      .update(octets)
      .digest();
    return full.subarray(0, (spec.hmacOutputLength ?? full.length * 8) / 8).toString('base64');
  }
  const hash = method === 'unknown' ? 'sha256' : method.slice('rsa-'.length);
  return signOctets(hash, octets, spec.key).toString('base64');
}
