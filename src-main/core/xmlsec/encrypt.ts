/**
 * Encrypts an element for one recipient (XML Encryption 1.1 sections 5.2 and 5.5): a fresh AES key
 * encrypts the text, RSA-OAEP with the certificate's key encrypts that key. Key and IV come from the
 * caller's randomness; OAEP's own seed is node:crypto's wherever that can do the padding.
 */
import { constants, createCipheriv, publicEncrypt } from 'node:crypto';
import type { DataAlgorithmName, KeyAlgorithmName, OaepHashName } from '../../contract/model/encryption';
import type { Random } from '../random';
import type { XmlSpec, XmlSpecNamespace } from '../xml/spec';
import { element } from '../xml/spec';
import { NS } from '../xml/namespaces';
import { certificateBody } from './certificate-body';
import { dataAlgorithms, keyAlgorithmUris, mgfUris, oaepDigestUris } from './encryption-algorithms';
import { addOaepPadding } from './oaep';
import type { CertificateFacts } from './signature-report';

export interface EncryptionSpec {
  /** The recipient's; its key must be RSA. */
  readonly certificate: CertificateFacts;
  readonly random: Random;
  readonly data: DataAlgorithmName;
  readonly key: KeyAlgorithmName;
  /** Digest of OAEP. Default SHA-1. */
  readonly digest?: OaepHashName;
  /** Hash of `rsa-oaep`'s mask generation, by default its digest; `rsa-oaep-mgf1p` fixes it to SHA-1. */
  readonly mgf?: OaepHashName;
  /** `nested`: the EncryptedKey inside KeyInfo. `sibling`: beside EncryptedData, found by RetrievalMethod. */
  readonly layout: 'nested' | 'sibling';
  readonly prefixes: { readonly xenc: string; readonly ds: string };
  readonly certificateLines: 'single' | 'wrapped-76';
  /** True: EncryptionMethod and CipherData declare the prefix of their parent again. */
  readonly repeatDeclarations: boolean;
  /** IDs of EncryptedData and EncryptedKey, needed by the sibling layout. */
  readonly ids: { readonly data: string; readonly key: string };
}

const hashBytes: Readonly<Record<OaepHashName, number>> = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 };

/** What goes inside EncryptedAssertion, EncryptedID or EncryptedAttribute (SAML Core 2.2.4). */
export function encryptElement(plaintext: string, spec: EncryptionSpec): XmlSpec[] {
  if (spec.certificate.publicKey.asymmetricKeyType !== 'rsa') {
    throw new Error(`The encryption certificate has no RSA key: ${spec.certificate.keyDescription}`);
  }
  const contentKey = Buffer.from(spec.random.bytes(dataAlgorithms[spec.data].keyBytes));
  const cipherText = encryptText(plaintext, contentKey, spec);
  const wrappedKey = wrapKey(contentKey, spec);
  const sibling = spec.layout === 'sibling';
  const encryptedKey = buildEncryptedKey(wrappedKey.toString('base64'), sibling, spec);
  const { xenc, repeated, ds } = elementsOf(spec);
  const retrieval: Attributes = [
    ['Type', `${NS.xenc}EncryptedKey`],
    ['URI', `#${spec.ids.key}`],
  ];
  const encryptedData = xenc(
    'EncryptedData',
    [
      repeated('EncryptionMethod', [], [['Algorithm', dataAlgorithms[spec.data].uri]]),
      ds('KeyInfo', [sibling ? ds('RetrievalMethod', [], retrieval) : encryptedKey]),
      repeated('CipherData', [xenc('CipherValue', [cipherText.toString('base64')])]),
    ],
    [
      ['Id', sibling ? spec.ids.data : null],
      ['Type', `${NS.xenc}Element`],
    ],
  );
  return sibling ? [encryptedData, encryptedKey] : [encryptedData];
}

function encryptText(plaintext: string, key: Buffer, spec: EncryptionSpec): Buffer {
  const { cipher: name, ivBytes } = dataAlgorithms[spec.data];
  const iv = spec.random.bytes(ivBytes);
  if (name === 'aes-128-gcm' || name === 'aes-192-gcm' || name === 'aes-256-gcm') {
    const cipher = createCipheriv(name, key, iv);
    return Buffer.concat([iv, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }
  const cipher = createCipheriv(name, key, iv);
  return Buffer.concat([iv, cipher.update(plaintext, 'utf8'), cipher.final()]);
}

function hashesOf({ key, digest = 'sha1', mgf }: EncryptionSpec): {
  hash: OaepHashName;
  mgfHash: OaepHashName;
} {
  return { hash: digest, mgfHash: key === 'rsa-oaep-mgf1p' ? 'sha1' : (mgf ?? digest) };
}

function wrapKey(contentKey: Buffer, spec: EncryptionSpec): Buffer {
  const { hash, mgfHash } = hashesOf(spec);
  const key = spec.certificate.publicKey;
  if (hash === mgfHash) {
    return publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: hash }, contentKey);
  }
  const size = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  const seed = Buffer.from(spec.random.bytes(hashBytes[hash]));
  const padded = addOaepPadding(contentKey, size, { hash, mgfHash, seed });
  return publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, padded);
}

function buildEncryptedKey(wrappedKey: string, sibling: boolean, spec: EncryptionSpec): XmlSpec {
  const { xenc, repeated, ds } = elementsOf(spec);
  const certificate = certificateBody(spec.certificate, spec.certificateLines);
  const { hash, mgfHash } = hashesOf(spec);
  const mgf = element('xenc11', 'MGF', NS.xenc11, [['Algorithm', mgfUris[mgfHash]]]);
  return xenc(
    'EncryptedKey',
    [
      repeated(
        'EncryptionMethod',
        [ds('DigestMethod', [], [['Algorithm', oaepDigestUris[hash]]]), spec.key === 'rsa-oaep' ? mgf : null],
        [['Algorithm', keyAlgorithmUris[spec.key]]],
      ),
      ds('KeyInfo', [ds('X509Data', [ds('X509Certificate', [certificate])])]),
      repeated('CipherData', [xenc('CipherValue', [wrappedKey])]),
      sibling ? xenc('ReferenceList', [xenc('DataReference', [], [['URI', `#${spec.ids.data}`]])]) : null,
    ],
    [['Id', sibling ? spec.ids.key : null]],
  );
}

type Attributes = Parameters<typeof element>[3];
type ElementOf = (
  local: string,
  children: readonly (XmlSpec | string | null)[],
  attributes?: Attributes,
) => XmlSpec;

function elementsOf(spec: EncryptionSpec): { xenc: ElementOf; repeated: ElementOf; ds: ElementOf } {
  const { prefixes, repeatDeclarations } = spec;
  const again: readonly XmlSpecNamespace[] = repeatDeclarations ? [[prefixes.xenc, NS.xenc]] : [];
  return {
    xenc: (local, children, attributes) => element(prefixes.xenc, local, NS.xenc, attributes, children),
    repeated: (local, children, attributes) =>
      element(prefixes.xenc, local, NS.xenc, attributes, children, again),
    ds: (local, children, attributes) => element(prefixes.ds, local, NS.ds, attributes, children),
  };
}
