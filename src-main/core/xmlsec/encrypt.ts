/**
 * Encrypts an element for one recipient (XML Encryption 1.1 sections 5.2 and 5.5): a fresh AES key
 * encrypts the text, RSA-OAEP with the certificate's key encrypts that key. Key and IV come from the
 * caller's randomness; OAEP's own seed is node:crypto's.
 */
import { constants, createCipheriv, publicEncrypt } from 'node:crypto';
import type { Random } from '../random';
import type { XmlSpec, XmlSpecNamespace } from '../xml/spec';
import { element } from '../xml/spec';
import { NS } from '../xml/namespaces';
import { certificateBody } from './certificate-body';
import type { CertificateFacts } from './signature-report';

export type DataAlgorithmName = 'aes128-cbc' | 'aes256-cbc' | 'aes128-gcm' | 'aes256-gcm';
export type KeyAlgorithmName = 'rsa-oaep-mgf1p';

interface DataAlgorithm {
  readonly uri: string;
  readonly cipher: 'aes-128-cbc' | 'aes-256-cbc' | 'aes-128-gcm' | 'aes-256-gcm';
  readonly keyBytes: number;
  readonly ivBytes: number;
}

const DATA: Readonly<Record<DataAlgorithmName, DataAlgorithm>> = {
  'aes128-cbc': {
    uri: 'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
    cipher: 'aes-128-cbc',
    keyBytes: 16,
    ivBytes: 16,
  },
  'aes256-cbc': {
    uri: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
    cipher: 'aes-256-cbc',
    keyBytes: 32,
    ivBytes: 16,
  },
  'aes128-gcm': {
    uri: 'http://www.w3.org/2009/xmlenc11#aes128-gcm',
    cipher: 'aes-128-gcm',
    keyBytes: 16,
    ivBytes: 12,
  },
  'aes256-gcm': {
    uri: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
    cipher: 'aes-256-gcm',
    keyBytes: 32,
    ivBytes: 12,
  },
};

const RSA_OAEP_MGF1P = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';
const SHA1 = 'http://www.w3.org/2000/09/xmldsig#sha1';

export interface EncryptionSpec {
  /** The recipient's; its key must be RSA. */
  readonly certificate: CertificateFacts;
  readonly random: Random;
  readonly data: DataAlgorithmName;
  readonly key: KeyAlgorithmName;
  /** `nested`: the EncryptedKey inside KeyInfo. `sibling`: beside EncryptedData, found by RetrievalMethod. */
  readonly layout: 'nested' | 'sibling';
  readonly prefixes: { readonly xenc: string; readonly ds: string };
  readonly certificateLines: 'single' | 'wrapped-76';
  /** True: EncryptionMethod and CipherData declare the prefix of their parent again. */
  readonly repeatDeclarations: boolean;
  /** IDs of EncryptedData and EncryptedKey, needed by the sibling layout. */
  readonly ids: { readonly data: string; readonly key: string };
}

/** What goes inside EncryptedAssertion, EncryptedID or EncryptedAttribute (SAML Core 2.2.4). */
export function encryptElement(plaintext: string, spec: EncryptionSpec): XmlSpec[] {
  if (spec.certificate.publicKey.asymmetricKeyType !== 'rsa') {
    throw new Error(`The encryption certificate has no RSA key: ${spec.certificate.keyDescription}`);
  }
  const contentKey = Buffer.from(spec.random.bytes(DATA[spec.data].keyBytes));
  const cipherText = encryptText(plaintext, contentKey, spec);
  const wrappedKey = publicEncrypt(
    { key: spec.certificate.publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
    contentKey,
  );
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
      repeated('EncryptionMethod', [], [['Algorithm', DATA[spec.data].uri]]),
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
  const { cipher: name, ivBytes } = DATA[spec.data];
  const iv = spec.random.bytes(ivBytes);
  if (name === 'aes-128-gcm' || name === 'aes-256-gcm') {
    const cipher = createCipheriv(name, key, iv);
    return Buffer.concat([iv, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }
  const cipher = createCipheriv(name, key, iv);
  return Buffer.concat([iv, cipher.update(plaintext, 'utf8'), cipher.final()]);
}

function buildEncryptedKey(wrappedKey: string, sibling: boolean, spec: EncryptionSpec): XmlSpec {
  const { xenc, repeated, ds } = elementsOf(spec);
  const certificate = certificateBody(spec.certificate, spec.certificateLines);
  return xenc(
    'EncryptedKey',
    [
      repeated(
        'EncryptionMethod',
        [ds('DigestMethod', [], [['Algorithm', SHA1]])],
        [['Algorithm', RSA_OAEP_MGF1P]],
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
