/**
 * Enveloped XML signatures over trees we build ourselves (SAML Core 5.4): one Reference to the ID of the
 * parent, the enveloped-signature and exclusive C14N transforms, the Signature right after the Issuer, or
 * first where there is none. What is hashed is the tree's own canonical text; nothing is parsed.
 */
import { createHash } from 'node:crypto';
import type { XmlSpec } from '../xml/spec';
import { element } from '../xml/spec';
import { writeCanonical } from '../xml/write-canonical';
import { NS } from '../xml/namespaces';
import { envelopedSignature } from './algorithms';
import { certificateBody } from './certificate-body';
import { signWith } from './signature-value';
import type { SigningKey } from './signing-key';

export { loadSigningKey } from './signing-key';
export type { SigningKey } from './signing-key';

export type SignatureAlgorithmName = 'rsa-sha256' | 'rsa-sha384' | 'rsa-sha512' | 'rsa-sha1';
export type DigestAlgorithmName = 'sha256' | 'sha384' | 'sha512' | 'sha1';

const SIGNATURE_URI: Readonly<Record<SignatureAlgorithmName, string>> = {
  'rsa-sha256': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'rsa-sha384': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384',
  'rsa-sha512': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'rsa-sha1': 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
};

/** What the same names mean for a key on an elliptic curve: SAML leaves the choice of algorithm to the key. */
const ECDSA_URI: Readonly<Record<DigestAlgorithmName, string>> = {
  sha256: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
  sha384: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384',
  sha512: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512',
  sha1: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1',
};

const DIGEST_URI: Readonly<Record<DigestAlgorithmName, string>> = {
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  sha384: 'http://www.w3.org/2001/04/xmldsig-more#sha384',
  sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
  sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
};

export interface SignatureSpec {
  readonly key: SigningKey;
  /** Default `rsa-sha256`. With an EC key the hash of the name counts: ECDSA is what such a key signs. */
  readonly algorithm?: SignatureAlgorithmName;
  /** Default: the hash of `algorithm`. */
  readonly digest?: DigestAlgorithmName;
  /** SHA-1 is for messages that are meant to be wrong; it is refused without this. */
  readonly allowSha1?: boolean;
  /** Prefix of the ds elements, '' for the default namespace. Default `ds`. */
  readonly prefix?: string;
  /** PrefixList of the C14N transform; each prefix has to be declared on the element signed. Default none. */
  readonly inclusivePrefixes?: readonly string[];
  /** Lines of the embedded certificate. Default `single`. */
  readonly certificateLines?: 'single' | 'wrapped-76';
  /** `none` leaves KeyInfo out. Default `certificate`. */
  readonly keyInfo?: 'certificate' | 'none';
}

/**
 * The same element with its Signature inside. Throws when the element has no ID attribute or an
 * algorithm is refused.
 */
export function signEnveloped(target: XmlSpec, spec: SignatureSpec): XmlSpec {
  const signature = buildSignature(target, spec);
  const first = target.children[0];
  const afterIssuer = typeof first === 'object' && first.uri === NS.saml && first.local === 'Issuer' ? 1 : 0;
  return {
    ...target,
    children: [...target.children.slice(0, afterIssuer), signature, ...target.children.slice(afterIssuer)],
  };
}

function buildSignature(target: XmlSpec, spec: SignatureSpec): XmlSpec {
  const algorithm = spec.algorithm ?? 'rsa-sha256';
  const hash = algorithm.slice('rsa-'.length) as DigestAlgorithmName;
  const isEc = spec.key.privateKey.asymmetricKeyType === 'ec';
  const digest = spec.digest ?? hash;
  if ((hash === 'sha1' || digest === 'sha1') && spec.allowSha1 !== true) {
    throw new Error('Signing with SHA-1 has to be allowed explicitly');
  }
  const id = target.attributes.find((each) => each[0] === 'ID')?.[1];
  if (id === undefined) throw new Error(`${target.local} has no ID to sign by`);
  const inclusivePrefixes = spec.inclusivePrefixes ?? [];
  const canonical = writeCanonical(target, { inclusivePrefixes });
  const digestValue = createHash(digest).update(canonical, 'utf8').digest('base64');

  const ds = (
    local: string,
    children: readonly (XmlSpec | string | null)[],
    attributes?: Attributes,
  ): XmlSpec => element(spec.prefix ?? 'ds', local, NS.ds, attributes, children);
  const signedInfo = ds('SignedInfo', [
    ds('CanonicalizationMethod', [], [['Algorithm', NS.ec]]),
    ds('SignatureMethod', [], [['Algorithm', isEc ? ECDSA_URI[hash] : SIGNATURE_URI[algorithm]]]),
    ds(
      'Reference',
      [
        ds('Transforms', [
          ds('Transform', [], [['Algorithm', envelopedSignature]]),
          ds('Transform', [inclusiveNamespaces(inclusivePrefixes)], [['Algorithm', NS.ec]]),
        ]),
        ds('DigestMethod', [], [['Algorithm', DIGEST_URI[digest]]]),
        ds('DigestValue', [digestValue]),
      ],
      [['URI', `#${id}`]],
    ),
  ]);
  const octets = Buffer.from(writeCanonical(signedInfo), 'utf8');
  const keyType = isEc ? 'ec' : 'rsa';
  const value = signWith({ keyType, hash }, octets, spec.key.privateKey).toString('base64');
  const certificate = certificateBody(spec.key.certificate, spec.certificateLines ?? 'single');
  return ds('Signature', [
    signedInfo,
    ds('SignatureValue', [value]),
    spec.keyInfo === 'none' ? null : ds('KeyInfo', [ds('X509Data', [ds('X509Certificate', [certificate])])]),
  ]);
}

type Attributes = Parameters<typeof element>[3];

function inclusiveNamespaces(prefixes: readonly string[]): XmlSpec | null {
  if (prefixes.length === 0) return null;
  return element('ec', 'InclusiveNamespaces', NS.ec, [['PrefixList', prefixes.join(' ')]]);
}
