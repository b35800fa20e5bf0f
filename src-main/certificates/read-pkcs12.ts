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
    refuseEndless(asn1, 0);
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

/** Rounds of deriving a key that a file may ask for; usual are 2048 to 600,000, and more would take minutes. */
const MOST_ROUNDS = 2_000_000;
const DEEPEST = 30;

/** Throws CertificateError where a number of rounds, which follows its salt, is a way to keep the program busy. */
function refuseEndless(asn1: forge.asn1.Asn1, depth: number): void {
  const { UNIVERSAL } = forge.asn1.Class;
  const { INTEGER, OCTETSTRING } = forge.asn1.Type;
  if (depth > DEEPEST) return;
  if (typeof asn1.value === 'string') {
    // An octet string often holds ASN.1 itself.
    if (asn1.tagClass === UNIVERSAL && asn1.type === OCTETSTRING && asn1.value.startsWith('0')) {
      const inner = parseOrNull(asn1.value);
      if (inner !== null) refuseEndless(inner, depth + 1);
    }
    return;
  }
  asn1.value.forEach((part, index) => {
    const before = asn1.value[index - 1] as forge.asn1.Asn1 | undefined;
    const followsSalt = before?.tagClass === UNIVERSAL && before.type === OCTETSTRING;
    if (
      followsSalt &&
      part.tagClass === UNIVERSAL &&
      part.type === INTEGER &&
      typeof part.value === 'string'
    ) {
      const rounds = parseInt(Buffer.from(part.value, 'latin1').toString('hex') || '0', 16);
      if (rounds > MOST_ROUNDS) {
        throw new CertificateError(
          `The PKCS#12 file asks for ${rounds.toLocaleString('en-US')} rounds to derive its key, more than are run`,
        );
      }
    }
    refuseEndless(part, depth + 1);
  });
}

function parseOrNull(octets: string): forge.asn1.Asn1 | null {
  try {
    return forge.asn1.fromDer(octets);
  } catch {
    return null;
  }
}

function refuse(error: unknown, password: string | null): CertificateError {
  if (error instanceof CertificateError) return error;
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
