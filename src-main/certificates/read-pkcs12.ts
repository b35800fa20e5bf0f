/** Opens PKCS#12 files of any maker: modern PBES2, and the old RC2 and 3DES of Windows and Java. */
import forge from 'node-forge';
import { CertificateError } from './certificate-error';

export interface Pkcs12Found {
  /** DER. */
  readonly certificates: readonly Buffer[];
  /** PKCS#8 DER. */
  readonly keys: readonly Buffer[];
}

/** True when the octets have the outline of a PFX: a sequence that begins with version 3 and a ContentInfo. */
export function looksLikePkcs12(der: Buffer): boolean {
  const head = der.subarray(0, 24).toString('hex');
  return /^30(?:[0-7].|80|81..|82.{4}|83.{6})02010330/.test(head);
}

/** Throws CertificateError when the password is wrong or the file is damaged. */
export function readPkcs12(der: Buffer, password: string | null): Pkcs12Found {
  let safe: forge.pkcs12.Pkcs12Pfx;
  try {
    const asn1 = forge.asn1.fromDer(der.toString('latin1'), { strict: false, parseAllBytes: false } as never);
    safe = forge.pkcs12.pkcs12FromAsn1(asn1, false, password ?? '');
  } catch (error) {
    throw refuse(error, password);
  }
  const bags = safe.safeContents.flatMap((content) => content.safeBags);
  const certificates: Buffer[] = [];
  const keys: Buffer[] = [];
  const { oids } = forge.pki;
  for (const bag of bags) {
    if (bag.type === oids['certBag']) {
      // A certificate forge cannot read itself, with an elliptic key say, is left as it stood.
      const asn1 = bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1;
      certificates.push(derOf(asn1));
    } else if (bag.type === oids['keyBag'] || bag.type === oids['pkcs8ShroudedKeyBag']) {
      const asn1 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
      keys.push(derOf(asn1));
    }
  }
  return { certificates, keys };
}

function derOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}

function refuse(error: unknown, password: string | null): CertificateError {
  const said = error instanceof Error ? error.message : String(error);
  if (/invalid password|MAC could not be verified|padding|decrypt/i.test(said)) {
    return password === null || password === ''
      ? new CertificateError('The PKCS#12 file is protected by a password', 'Give it with --password.')
      : new CertificateError(
          'The password does not open the PKCS#12 file',
          'Check the password and its case.',
        );
  }
  return new CertificateError(
    'The PKCS#12 file cannot be read: it is damaged or uses an encryption that is not supported',
    'Convert it with: openssl pkcs12 -in FILE -nodes -out FILE.pem',
  );
}
