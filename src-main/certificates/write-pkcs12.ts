/**
 * Writes PKCS#12 (RFC 7292) with a private key of any kind: node-forge writes RSA keys only, so its ASN.1 is put
 * together here. The key is encrypted by PBES2 with AES-256, the whole is guarded by HMAC-SHA-256: what OpenSSL 3
 * and Java 8u301 and later write themselves.
 */
import { createHash, createHmac, createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

const ITERATIONS = 10_000;
const OID = {
  data: '1.2.840.113549.1.7.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

type Asn1 = forge.asn1.Asn1;
const { asn1 } = forge;
const { Class, Type } = asn1;

export interface Pkcs12Content {
  readonly keyPem: string;
  readonly certPem: string;
  /** Issuers, the nearest first. */
  readonly chain: readonly string[];
  /** What the entry is called in a key store. */
  readonly friendlyName: string;
}

/** The file's octets. The password guards the key and the whole; it must not be empty. */
export function writePkcs12(content: Pkcs12Content, password: string): Buffer {
  const der = derOf(content.certPem);
  const attributes = bagAttributes(content.friendlyName, createHash('sha1').update(der).digest());
  const key = createPrivateKey(content.keyPem).export({
    type: 'pkcs8',
    format: 'der',
    cipher: 'aes-256-cbc',
    passphrase: password,
  });
  const certificates = [
    certificateBag(der, attributes),
    ...content.chain.map((pem) => certificateBag(derOf(pem), null)),
  ];
  const keyBag = sequence(oid(OID.shroudedKeyBag), explicit(parse(key)), attributes);
  const authSafe = toDer(sequence(dataOf(toDer(sequence(...certificates))), dataOf(toDer(sequence(keyBag)))));
  return Buffer.from(toDer(sequence(integer(3), dataOf(authSafe), macOf(authSafe, password))), 'latin1');
}

function macOf(authSafe: string, password: string): Asn1 {
  const salt = randomBytes(16).toString('latin1');
  const key = forge.pkcs12.generateKey(
    password,
    forge.util.createBuffer(salt),
    3,
    ITERATIONS,
    32,
    forge.md.sha256.create(),
  );
  const mac = createHmac('sha256', Buffer.from(key.getBytes(), 'latin1'))
    .update(Buffer.from(authSafe, 'latin1'))
    .digest()
    .toString('latin1');
  const algorithm = sequence(oid(OID.sha256), asn1.create(Class.UNIVERSAL, Type.NULL, false, ''));
  return sequence(sequence(algorithm, octets(mac)), octets(salt), integer(ITERATIONS));
}

function certificateBag(der: Buffer, attributes: Asn1 | null): Asn1 {
  const value = sequence(oid(OID.x509Certificate), explicit(octets(der.toString('latin1'))));
  return sequence(oid(OID.certBag), explicit(value), ...(attributes === null ? [] : [attributes]));
}

/** Java finds a key's certificate by the localKeyId, and calls the entry by the friendlyName. */
function bagAttributes(friendlyName: string, localKeyId: Buffer): Asn1 {
  const bmp = Buffer.from(friendlyName, 'utf16le').swap16().toString('latin1');
  return asn1.create(Class.UNIVERSAL, Type.SET, true, [
    sequence(
      oid(OID.friendlyName),
      asn1.create(Class.UNIVERSAL, Type.SET, true, [
        asn1.create(Class.UNIVERSAL, Type.BMPSTRING, false, bmp),
      ]),
    ),
    sequence(
      oid(OID.localKeyId),
      asn1.create(Class.UNIVERSAL, Type.SET, true, [octets(localKeyId.toString('latin1'))]),
    ),
  ]);
}

function dataOf(content: string): Asn1 {
  return sequence(oid(OID.data), explicit(octets(content)));
}

const sequence = (...values: Asn1[]): Asn1 => asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
const explicit = (value: Asn1): Asn1 => asn1.create(Class.CONTEXT_SPECIFIC, 0, true, [value]);
const octets = (value: string): Asn1 => asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, value);
const oid = (value: string): Asn1 =>
  asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(value).getBytes());
const integer = (value: number): Asn1 =>
  asn1.create(Class.UNIVERSAL, Type.INTEGER, false, asn1.integerToDer(value).getBytes());
const toDer = (value: Asn1): string => asn1.toDer(value).getBytes();
const parse = (der: Buffer): Asn1 => asn1.fromDer(der.toString('latin1'));

function derOf(pem: string): Buffer {
  return new X509Certificate(pem).raw;
}
