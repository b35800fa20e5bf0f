/** A public key in the words people compare keys by. */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { PublicKeyFacts } from '../contract/model/certificate';
import { curveName } from './key-pair';

const curveBits: Readonly<Record<string, number>> = { 'P-256': 256, 'P-384': 384, 'P-521': 521 };

/** Of a public key, or of a private key's public half. */
export function describeKey(key: KeyObject): PublicKeyFacts {
  const spki = publicHalf(key).export({ type: 'spki', format: 'der' });
  const details = key.asymmetricKeyDetails;
  const curve = key.asymmetricKeyType === 'ec' ? (curveName(key) ?? details?.namedCurve ?? null) : null;
  return {
    type: key.asymmetricKeyType === 'rsa' ? 'RSA' : (key.asymmetricKeyType ?? 'unknown').toUpperCase(),
    bits: details?.modulusLength ?? curveBits[curve ?? ''] ?? null,
    curve,
    spkiSha256: createHash('sha256').update(spki).digest('base64'),
  };
}

function publicHalf(key: KeyObject): KeyObject {
  return key.type === 'private' ? createPublicKey(key) : key;
}
