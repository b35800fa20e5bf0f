/** Fingerprints in every spelling that consoles and configuration files ask for. */
import { createHash } from 'node:crypto';
import type { Fingerprints } from '../contract/model/certificate';

/** Over the DER of a certificate: upper-case hex with colons, lower-case hex without, base64. */
export function fingerprintsOf(der: Buffer): Fingerprints {
  const sha1 = createHash('sha1').update(der).digest();
  const sha256 = createHash('sha256').update(der).digest();
  return {
    sha1: colons(sha1),
    sha1Hex: sha1.toString('hex'),
    sha1Base64: sha1.toString('base64'),
    sha256: colons(sha256),
    sha256Hex: sha256.toString('hex'),
    sha256Base64: sha256.toString('base64'),
  };
}

function colons(hash: Buffer): string {
  return (hash.toString('hex').toUpperCase().match(/../g) ?? []).join(':');
}
