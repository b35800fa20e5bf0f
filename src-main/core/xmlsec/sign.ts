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
import type { CertificateLines } from './certificate-body';
import { buildKeyInfo, type KeyInfoForm } from './key-info';
import type { Signing } from './signing';
import { signNow } from './signing';
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

export type SignatureLayout = 'single-line' | 'one-element-a-line';
export type SignatureValueLines = 'single' | 'wrapped-76' | 'wrapped-and-padded';

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
  readonly certificateLines?: CertificateLines;
  /** `none` leaves KeyInfo out. Default `certificate`. */
  readonly keyInfo?: KeyInfoForm;
  /** Prefix of KeyInfo itself, where it is another than that of its surroundings. Default `prefix`. */
  readonly keyInfoPrefix?: string;
  /** `one-element-a-line`: a line feed around every element inside the Signature. Default `single-line`. */
  readonly layout?: SignatureLayout;
  /** Lines of SignatureValue; `wrapped-and-padded` also begins and ends with a line feed. Default `single`. */
  readonly valueLines?: SignatureValueLines;
}

/**
 * The same element with its Signature inside. Throws when the element has no ID attribute or an
 * algorithm is refused.
 */
export function signEnveloped(target: XmlSpec, spec: SignatureSpec): XmlSpec {
  return signNow(signingEnveloped(target, spec));
}

/** `signEnveloped`, its signature made by whoever drives it. */
export function* signingEnveloped(target: XmlSpec, spec: SignatureSpec): Signing<XmlSpec> {
  const id = target.attributes.find((each) => each[0] === 'ID')?.[1];
  if (id === undefined) throw new Error(`${target.local} has no ID to sign by`);
  const canonical = writeCanonical(target, { inclusivePrefixes: spec.inclusivePrefixes ?? [] });
  const signature = yield* signing(id, canonical, spec);
  const first = target.children[0];
  const afterIssuer = typeof first === 'object' && first.uri === NS.saml && first.local === 'Issuer' ? 1 : 0;
  return {
    ...target,
    children: [...target.children.slice(0, afterIssuer), signature, ...target.children.slice(afterIssuer)],
  };
}

/** The Signature over the element of that ID, whose canonical text this is by `spec.inclusivePrefixes`. */
export function buildSignature(id: string, canonical: string, spec: SignatureSpec): XmlSpec {
  return signNow(signing(id, canonical, spec));
}

function* signing(id: string, canonical: string, spec: SignatureSpec): Signing<XmlSpec> {
  const algorithm = spec.algorithm ?? 'rsa-sha256';
  const hash = algorithm.slice('rsa-'.length) as DigestAlgorithmName;
  const isEc = spec.key.privateKey.asymmetricKeyType === 'ec';
  const digest = spec.digest ?? hash;
  if ((hash === 'sha1' || digest === 'sha1') && spec.allowSha1 !== true) {
    throw new Error('Signing with SHA-1 has to be allowed explicitly');
  }
  const inclusivePrefixes = spec.inclusivePrefixes ?? [];
  const digestValue = createHash(digest).update(canonical, 'utf8').digest('base64');

  const prefix = spec.prefix ?? 'ds';
  const spread = spec.layout === 'one-element-a-line' ? onLinesOfTheirOwn : asTheyAre;
  const ds = (
    local: string,
    children: readonly (XmlSpec | string | null)[],
    attributes?: Attributes,
  ): XmlSpec => element(prefix, local, NS.ds, attributes, children);
  const list = (local: string, children: readonly XmlSpec[], attributes?: Attributes): XmlSpec =>
    element(prefix, local, NS.ds, attributes, spread(children));
  const signedInfo = list('SignedInfo', [
    ds('CanonicalizationMethod', [], [['Algorithm', NS.ec]]),
    ds('SignatureMethod', [], [['Algorithm', isEc ? ECDSA_URI[hash] : SIGNATURE_URI[algorithm]]]),
    list(
      'Reference',
      [
        list('Transforms', [
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
  const signed = yield { algorithm: { keyType, hash }, octets, key: spec.key.privateKey };
  const value = signed.toString('base64');
  const parts = [signedInfo, ds('SignatureValue', [breakLines(value, spec.valueLines ?? 'single')])];
  if (spec.keyInfo !== 'none') {
    parts.push(
      buildKeyInfo(spec.key.certificate, {
        form: spec.keyInfo ?? 'certificate',
        lines: spec.certificateLines ?? 'single',
        prefix,
        outerPrefix: spec.keyInfoPrefix ?? prefix,
        spread,
      }),
    );
  }
  return list('Signature', parts);
}

function asTheyAre(children: readonly (XmlSpec | string)[]): readonly (XmlSpec | string)[] {
  return children;
}

function onLinesOfTheirOwn(children: readonly (XmlSpec | string)[]): readonly (XmlSpec | string)[] {
  return ['\n', ...children.flatMap((each) => [each, '\n'])];
}

function breakLines(value: string, lines: SignatureValueLines): string {
  if (lines === 'single') return value;
  const broken = (value.match(/.{1,76}/g) ?? []).join('\n');
  return lines === 'wrapped-and-padded' ? `\n${broken}\n` : broken;
}

type Attributes = Parameters<typeof element>[3];

function inclusiveNamespaces(prefixes: readonly string[]): XmlSpec | null {
  if (prefixes.length === 0) return null;
  return element('ec', 'InclusiveNamespaces', NS.ec, [['PrefixList', prefixes.join(' ')]]);
}
