/** One signature value over given octets, made or verified with one key in the form XML Signature gives it. */
import { constants, type KeyObject, sign as signOctets, verify as verifyOctets } from 'node:crypto';
import { promisify } from 'node:util';
import type { SignatureAlgorithm } from './algorithms';

/** True when a key is of the kind the algorithm needs; a key made for RSASSA-PSS alone fits nothing else. */
export function fitsAlgorithm(key: KeyObject, { keyType, saltLength }: SignatureAlgorithm): boolean {
  const type = key.asymmetricKeyType;
  return type === keyType || (type === 'rsa-pss' && keyType === 'rsa' && typeof saltLength === 'number');
}

/** Never throws: what cannot be verified, because of the key or of the value, does not hold. */
export function verifiesWith(
  algorithm: SignatureAlgorithm,
  octets: Buffer,
  key: KeyObject,
  signature: Buffer,
): boolean {
  if (!fitsAlgorithm(key, algorithm)) return false;
  try {
    return verifyOctets(algorithm.hash, octets, keyInput(algorithm, key), signature);
  } catch {
    return false;
  }
}

/** Throws when the key is of another kind than the algorithm. */
export function signWith(algorithm: SignatureAlgorithm, octets: Buffer, key: KeyObject): Buffer {
  refuseUnfit(algorithm, key);
  return signOctets(algorithm.hash, octets, keyInput(algorithm, key));
}

/** The same on a thread of the engine's pool, so that a server answers others meanwhile. */
export async function signWithLater(
  algorithm: SignatureAlgorithm,
  octets: Buffer,
  key: KeyObject,
): Promise<Buffer> {
  refuseUnfit(algorithm, key);
  return signElsewhere(algorithm.hash, octets, keyInput(algorithm, key));
}

const signElsewhere = promisify(signOctets) as (
  hash: string | null,
  octets: Buffer,
  key: ReturnType<typeof keyInput>,
) => Promise<Buffer>;

function refuseUnfit(algorithm: SignatureAlgorithm, key: KeyObject): void {
  if (fitsAlgorithm(key, algorithm)) return;
  throw new Error(
    `A key of type ${key.asymmetricKeyType ?? 'unknown'} makes no ${algorithm.keyType} signature`,
  );
}

function keyInput({ keyType, saltLength }: SignatureAlgorithm, key: KeyObject) {
  // r and s stand side by side (XML Signature 1.1 sections 6.4.1 and 6.4.3), not in DER.
  if (keyType === 'ec' || keyType === 'dsa') return { key, dsaEncoding: 'ieee-p1363' } as const;
  if (typeof saltLength === 'number') return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  return key;
}
