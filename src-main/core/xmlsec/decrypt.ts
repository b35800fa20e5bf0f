/**
 * Opens EncryptedAssertion, EncryptedID and EncryptedAttribute with the keys at hand (XML Encryption 1.1
 * sections 5.2, 5.4, 5.5). Nothing throws: why it could not be opened is part of the answer. RSA-1.5 is
 * read only for old messages, through node-forge, because Node's own OpenSSL refuses it.
 */
import { constants, createDecipheriv, type DecipherGCM, type KeyObject, privateDecrypt } from 'node:crypto';
import forge from 'node-forge';
import { NS } from '../xml/namespaces';
import type { XmlElement } from '../xml/node';
import { attributeOf, findChild, findChildren, textOf, walkElements } from '../xml/query';
import { removeOaepPadding } from './oaep';

/** A private key of the receiver. */
export type DecryptionKey = KeyObject;

export interface DecryptionResult {
  /** The plaintext; null when it could not be opened. */
  readonly xml: string | null;
  /** Why not, one sentence; null when it was opened. */
  readonly problem: string | null;
  readonly dataAlgorithm: string | null;
  readonly keyAlgorithm: string | null;
}

interface DataCipher {
  readonly cipher:
    | 'aes-128-cbc'
    | 'aes-192-cbc'
    | 'aes-256-cbc'
    | 'aes-128-gcm'
    | 'aes-192-gcm'
    | 'aes-256-gcm'
    | 'des-ede3-cbc';
  readonly keyBytes: number;
  readonly ivBytes: number;
  readonly gcm: boolean;
}

const GCM_TAG_BYTES = 16;
const OAEP = `${NS.xenc}rsa-oaep-mgf1p`;
const OAEP_11 = `${NS.xenc11}rsa-oaep`;
const RSA_1_5 = `${NS.xenc}rsa-1_5`;

const dataCiphers: ReadonlyMap<string, DataCipher> = new Map<string, DataCipher>([
  [`${NS.xenc}aes128-cbc`, { cipher: 'aes-128-cbc', keyBytes: 16, ivBytes: 16, gcm: false }],
  [`${NS.xenc}aes192-cbc`, { cipher: 'aes-192-cbc', keyBytes: 24, ivBytes: 16, gcm: false }],
  [`${NS.xenc}aes256-cbc`, { cipher: 'aes-256-cbc', keyBytes: 32, ivBytes: 16, gcm: false }],
  [`${NS.xenc}tripledes-cbc`, { cipher: 'des-ede3-cbc', keyBytes: 24, ivBytes: 8, gcm: false }],
  [`${NS.xenc11}aes128-gcm`, { cipher: 'aes-128-gcm', keyBytes: 16, ivBytes: 12, gcm: true }],
  [`${NS.xenc11}aes192-gcm`, { cipher: 'aes-192-gcm', keyBytes: 24, ivBytes: 12, gcm: true }],
  [`${NS.xenc11}aes256-gcm`, { cipher: 'aes-256-gcm', keyBytes: 32, ivBytes: 12, gcm: true }],
]);

const oaepHashes: ReadonlyMap<string, string> = new Map([
  [`${NS.ds}sha1`, 'sha1'],
  [`${NS.xenc}sha256`, 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#sha384', 'sha384'],
  [`${NS.xenc}sha512`, 'sha512'],
]);

/**
 * Decrypts `encrypted` (the SAML wrapper or xenc:EncryptedData itself) with the first private key that
 * fits. EncryptedKey is found in KeyInfo, beside EncryptedData, or by RetrievalMethod in the document.
 */
export function decryptElement(encrypted: XmlElement, keys: readonly KeyObject[]): DecryptionResult {
  const data =
    encrypted.local === 'EncryptedData' ? encrypted : findChild(encrypted, NS.xenc, 'EncryptedData');
  const dataAlgorithm = data && algorithmOf(data);
  const candidates = data ? findEncryptedKeys(data, encrypted) : [];
  const keyAlgorithm = candidates[0] ? algorithmOf(candidates[0]) : null;
  const fail = (problem: string): DecryptionResult => ({ xml: null, problem, dataAlgorithm, keyAlgorithm });

  if (!data) return fail('it holds no EncryptedData');
  const cipher = dataAlgorithm === null ? undefined : dataCiphers.get(dataAlgorithm);
  if (!cipher) return fail(`the encryption algorithm ${quote(dataAlgorithm)} is not supported`);
  if (candidates.length === 0) return fail('it holds no EncryptedKey');
  if (keys.length === 0) return fail('no private key was given');
  const octets = cipherOctets(data);
  if (!octets) return fail('its CipherValue is missing or not base64');
  const unsupported = candidates.every((candidate) => !isKeyTransport(algorithmOf(candidate)));
  if (unsupported) return fail(`the key transport algorithm ${quote(keyAlgorithm)} is not supported`);
  if (candidates.every((candidate) => oaepHashOf(candidate) === null))
    return fail('the digest algorithm of its key transport is not supported');

  for (const candidate of candidates) {
    for (const key of keys) {
      const sessionKey = unwrapKey(candidate, key);
      if (sessionKey?.length !== cipher.keyBytes) continue;
      const xml = openData(octets, sessionKey, cipher);
      if (xml !== null) return { xml, problem: null, dataAlgorithm, keyAlgorithm: algorithmOf(candidate) };
    }
  }
  // One sentence for every cryptographic failure: which step failed must not be told apart.
  return fail(
    keys.length === 1
      ? 'the private key does not open it: it was encrypted to another certificate, or its content is damaged'
      : `none of the ${keys.length} private keys opens it: it was encrypted to another certificate, or its content is damaged`,
  );
}

/** EncryptedKey elements for an EncryptedData: in its KeyInfo, beside it in `wrapper`, or named by RetrievalMethod. */
export function findEncryptedKeys(data: XmlElement, wrapper: XmlElement): XmlElement[] {
  const keyInfo = findChild(data, NS.ds, 'KeyInfo');
  const found = keyInfo ? findChildren(keyInfo, NS.xenc, 'EncryptedKey') : [];
  if (wrapper !== data) found.push(...findChildren(wrapper, NS.xenc, 'EncryptedKey'));
  for (const method of keyInfo ? findChildren(keyInfo, NS.ds, 'RetrievalMethod') : []) {
    const uri = attributeOf(method, 'URI');
    const root = data.document.root;
    if (!uri?.startsWith('#') || !root) continue;
    for (const element of walkElements(root)) {
      const named =
        element.local === 'EncryptedKey' &&
        element.uri === NS.xenc &&
        attributeOf(element, 'Id') === uri.slice(1);
      if (named && !found.includes(element)) found.push(element);
    }
  }
  return found;
}

function algorithmOf(element: XmlElement): string | null {
  const method = findChild(element, NS.xenc, 'EncryptionMethod');
  return method && attributeOf(method, 'Algorithm');
}

function isKeyTransport(algorithm: string | null): boolean {
  return algorithm === OAEP || algorithm === OAEP_11 || algorithm === RSA_1_5;
}

/** The digest OAEP is used with, SHA-1 when none is named; null for one that is not supported. */
function oaepHashOf(encryptedKey: XmlElement): string | null {
  const method = findChild(encryptedKey, NS.xenc, 'EncryptionMethod');
  const digestMethod = method && findChild(method, NS.ds, 'DigestMethod');
  const algorithm = digestMethod ? (attributeOf(digestMethod, 'Algorithm') ?? '') : `${NS.ds}sha1`;
  return oaepHashes.get(algorithm) ?? null;
}

function cipherOctets(element: XmlElement): Buffer | null {
  const data = findChild(element, NS.xenc, 'CipherData');
  const value = data && findChild(data, NS.xenc, 'CipherValue');
  const base64 = value && textOf(value).replace(/\s+/g, '');
  return base64 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : null;
}

function unwrapKey(encryptedKey: XmlElement, key: KeyObject): Buffer | null {
  const octets = cipherOctets(encryptedKey);
  if (!octets || key.asymmetricKeyType !== 'rsa') return null;
  try {
    return algorithmOf(encryptedKey) === RSA_1_5
      ? unwrapRsa15(octets, key)
      : unwrapOaep(octets, encryptedKey, key);
  } catch {
    return null;
  }
}

function unwrapOaep(octets: Buffer, encryptedKey: XmlElement, key: KeyObject): Buffer | null {
  const method = findChild(encryptedKey, NS.xenc, 'EncryptionMethod');
  if (!method) return null;
  const mgf = findChild(method, NS.xenc11, 'MGF');
  const parameters = findChild(method, NS.xenc, 'OAEPparams');
  const hash = oaepHashOf(encryptedKey);
  // rsa-oaep-mgf1p fixes MGF1 with SHA-1; rsa-oaep names it, SHA-1 by default (XML Encryption 1.1 section 5.5.2).
  const mgfHash = (mgf && /#mgf1(sha\d+)$/.exec(attributeOf(mgf, 'Algorithm') ?? '')?.[1]) ?? 'sha1';
  if (!hash) return null;
  const label = parameters ? Buffer.from(textOf(parameters).replace(/\s+/g, ''), 'base64') : Buffer.alloc(0);
  if (hash !== mgfHash) {
    const padded = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, octets);
    const opened = removeOaepPadding(padded, hash, mgfHash, label);
    // Some software uses the digest for the mask too and does not say so; node:crypto reads just that.
    if (opened || mgf) return opened;
  }
  return privateDecrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: hash, oaepLabel: label },
    octets,
  );
}

function unwrapRsa15(octets: Buffer, key: KeyObject): Buffer {
  const pem = key.export({ type: 'pkcs1', format: 'pem' }).toString();
  const opened = forge.pki.privateKeyFromPem(pem).decrypt(octets.toString('latin1'), 'RSAES-PKCS1-V1_5');
  return Buffer.from(opened, 'latin1');
}

function openData(octets: Buffer, key: Buffer, { cipher, ivBytes, gcm }: DataCipher): string | null {
  const iv = octets.subarray(0, ivBytes);
  const end = gcm ? octets.length - GCM_TAG_BYTES : octets.length;
  if (end <= ivBytes) return null;
  try {
    const decipher = createDecipheriv(cipher, key, iv);
    if (gcm) (decipher as DecipherGCM).setAuthTag(octets.subarray(end));
    else decipher.setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(octets.subarray(ivBytes, end)), decipher.final()]);
    const unpadded = gcm ? plain : removeBlockPadding(plain, ivBytes);
    return unpadded && new TextDecoder('utf-8', { fatal: true }).decode(unpadded);
  } catch {
    return null;
  }
}

/** The last octet counts the padding; the others are arbitrary (XML Encryption 1.1 section 5.2.1). */
function removeBlockPadding(plain: Buffer, blockBytes: number): Buffer | null {
  const padding = plain[plain.length - 1] ?? 0;
  return padding >= 1 && padding <= blockBytes ? plain.subarray(0, plain.length - padding) : null;
}

function quote(value: string | null): string {
  return value === null ? '(none)' : `"${value}"`;
}
