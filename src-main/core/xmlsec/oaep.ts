/**
 * RSAES-OAEP padding by hand (RFC 8017 section 7.1), for a digest and a mask generation hash that differ: XML
 * Encryption names them apart, node:crypto knows one for both.
 */
import { createHash } from 'node:crypto';

/** The encoded message of `size` octets, to be encrypted without further padding. `seed` is as long as the digest. */
export function addOaepPadding(
  message: Buffer,
  size: number,
  { hash, mgfHash, seed }: { readonly hash: string; readonly mgfHash: string; readonly seed: Buffer },
): Buffer {
  const labelHash = createHash(hash).update(Buffer.alloc(0)).digest();
  const blockSize = size - labelHash.length - 1;
  const zeros = blockSize - labelHash.length - 1 - message.length;
  if (zeros < 0) throw new Error(`An RSA key of ${size * 8} bits is too short for OAEP with ${hash}`);
  const block = Buffer.concat([labelHash, Buffer.alloc(zeros), Buffer.from([1]), message]);
  const maskedBlock = xor(block, mgf1(seed, blockSize, mgfHash));
  const maskedSeed = xor(seed, mgf1(maskedBlock, labelHash.length, mgfHash));
  return Buffer.concat([Buffer.from([0]), maskedSeed, maskedBlock]);
}

/** The message inside (RFC 8017 section 7.1.2 step 3); null when the padding does not fit. */
export function removeOaepPadding(
  padded: Buffer,
  hash: string,
  mgfHash: string,
  label: Buffer,
): Buffer | null {
  const labelHash = createHash(hash).update(label).digest();
  const size = labelHash.length;
  if (padded.length < 2 * size + 2 || padded[0] !== 0) return null;
  const maskedSeed = padded.subarray(1, 1 + size);
  const maskedBlock = padded.subarray(1 + size);
  const seed = xor(maskedSeed, mgf1(maskedBlock, size, mgfHash));
  const block = xor(maskedBlock, mgf1(seed, maskedBlock.length, mgfHash));
  if (!block.subarray(0, size).equals(labelHash)) return null;
  const separator = block.indexOf(1, size);
  const zeros = separator > 0 && block.subarray(size, separator).every((octet) => octet === 0);
  return zeros ? block.subarray(separator + 1) : null;
}

function mgf1(seed: Buffer, length: number, hash: string): Buffer {
  const parts: Buffer[] = [];
  for (let counter = 0, have = 0; have < length; counter++) {
    const suffix = Buffer.alloc(4);
    suffix.writeUInt32BE(counter);
    const part = createHash(hash).update(seed).update(suffix).digest();
    parts.push(part);
    have += part.length;
  }
  return Buffer.concat(parts).subarray(0, length);
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((octet, index) => octet ^ (b[index] ?? 0)));
}
