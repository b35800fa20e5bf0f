/** Private keys of test certificates: made by node:crypto, which does not block, and handed to WebCrypto to sign. */
import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, webcrypto } from 'node:crypto';
import { promisify } from 'node:util';
import type { CertificateHash, KeyKind } from '../contract/model/certificate';
import { CertificateError } from './certificate-error';

const curves = { p256: 'P-256', p384: 'P-384', p521: 'P-521' } as const;
const hashNames: Readonly<Record<CertificateHash, string>> = {
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
  sha1: 'SHA-1',
};

/** A fresh private key, PKCS#8 PEM. */
export async function makePrivateKey(kind: KeyKind): Promise<string> {
  const privateKeyEncoding = { type: 'pkcs8', format: 'pem' } as const;
  const publicKeyEncoding = { type: 'spki', format: 'pem' } as const;
  if (kind === 'p256' || kind === 'p384' || kind === 'p521') {
    const made = await promisify(generateKeyPair)('ec', {
      namedCurve: curves[kind],
      privateKeyEncoding,
      publicKeyEncoding,
    });
    return made.privateKey;
  }
  const made = await promisify(generateKeyPair)('rsa', {
    modulusLength: Number(kind.slice('rsa'.length)),
    privateKeyEncoding,
    publicKeyEncoding,
  });
  return made.privateKey;
}

/** A key pair for WebCrypto, and how it signs with the hash. */
export interface WebKeyPair {
  readonly keys: CryptoKeyPair;
  readonly algorithm: { readonly name: string; readonly hash: string };
}

export type CryptoKeyPair = { publicKey: webcrypto.CryptoKey; privateKey: webcrypto.CryptoKey };

/** Throws CertificateError for a key that is neither RSA nor on one of the three curves. */
export async function importKeyPair(keyPem: string, hash: CertificateHash): Promise<WebKeyPair> {
  const privateKey = createPrivateKey(keyPem);
  const { name, parameters } = algorithmOf(privateKey, hashNames[hash]);
  const { subtle } = webcrypto;
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    keys: {
      privateKey: await subtle.importKey('pkcs8', pkcs8, parameters, true, ['sign']),
      publicKey: await subtle.importKey('spki', spki, parameters, true, ['verify']),
    },
    algorithm: { name, hash: hashNames[hash] },
  };
}

function algorithmOf(key: KeyObject, hash: string) {
  if (key.asymmetricKeyType === 'rsa') {
    const name = 'RSASSA-PKCS1-v1_5';
    return { name, parameters: { name, hash } };
  }
  const namedCurve = curveName(key);
  if (namedCurve === null) {
    throw new CertificateError(
      `A key of type ${key.asymmetricKeyType ?? 'unknown'} cannot sign certificates here`,
      'Use RSA, or the curves P-256, P-384 or P-521.',
    );
  }
  return { name: 'ECDSA', parameters: { name: 'ECDSA', namedCurve } };
}

const openSslCurves: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** NIST's name of an EC key's curve; null when it is another or no EC key. */
export function curveName(key: KeyObject): string | null {
  return openSslCurves[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? null;
}
