/** A key and its certificate in every form that software wants them in, each as the file it would be. */
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import type { CertificateFormat, ExportedFile } from '../contract/model/certificate';
import { CertificateError } from './certificate-error';
import { fingerprintsOf } from './fingerprints';
import { writePkcs12 } from './write-pkcs12';

export interface ExportContent {
  /** Stem of the file names. */
  readonly name: string;
  /** Null for a certificate whose key is elsewhere: files that hold one are left out. */
  readonly keyPem: string | null;
  /** Null for a certificate request. */
  readonly certPem: string | null;
  readonly csrPem: string | null;
  readonly chain: readonly string[];
  readonly use: 'signing' | 'encryption' | null;
  readonly password: string | null;
}

/** The files of the formats asked for. A request has no certificate: only PEM and DER are possible for it. */
export function exportFiles(content: ExportContent, formats: readonly CertificateFormat[]): ExportedFile[] {
  return [...new Set(formats)].flatMap((format) => exportFormat(content, format));
}

function exportFormat(content: ExportContent, format: CertificateFormat): ExportedFile[] {
  const { name, keyPem, certPem, csrPem, chain } = content;
  const file = (suffix: string, text: string, secret = false): ExportedFile => ({
    format,
    fileName: `${name}${suffix}`,
    encoding: 'utf8',
    content: text,
    secret,
  });
  const binary = (suffix: string, octets: Buffer, secret = false): ExportedFile => ({
    ...file(suffix, octets.toString('base64'), secret),
    encoding: 'base64',
  });
  const keyFile = keyPem === null ? [] : [file('.key.pem', keyPem, true)];
  if (certPem === null) {
    if (format === 'pem') return [...keyFile, file('.csr.pem', csrPem ?? '')];
    if (format === 'der') return [binary('.csr.der', pemBody(csrPem ?? ''))];
    throw new CertificateError(
      `A certificate request cannot be written as ${format}`,
      'The formats of a request are pem and der.',
    );
  }
  const certificate = new X509Certificate(certPem);
  switch (format) {
    case 'pem':
      return [
        ...keyFile,
        file('.cert.pem', certPem),
        ...(chain.length === 0 ? [] : [file('.chain.pem', [certPem, ...chain].join(''))]),
      ];
    case 'der':
      return [
        binary('.cert.der', certificate.raw),
        ...(keyPem === null
          ? []
          : [binary('.key.der', createPrivateKey(keyPem).export({ type: 'pkcs8', format: 'der' }), true)]),
      ];
    case 'p12':
      return [
        binary(
          '.p12',
          writePkcs12(
            { keyPem: requireKey(content), certPem, chain, friendlyName: name },
            requirePassword(content),
          ),
          true,
        ),
      ];
    case 'jwk':
      return [
        file('.jwks.json', json({ keys: [publicJwk(certificate, content)] })),
        ...(keyPem === null
          ? []
          : [file('.key.jwk.json', json(privateJwk(certificate, keyPem, content)), true)]),
      ];
    case 'keydescriptor':
      return [file('.keydescriptor.xml', keyDescriptor(certificate.raw, content.use))];
    case 'base64':
      return [file('.base64.txt', `${certificate.raw.toString('base64')}\n`)];
    case 'fingerprints':
      return [file('.fingerprints.txt', fingerprintLines(certificate.raw))];
  }
}

function requireKey({ keyPem }: ExportContent): string {
  if (keyPem !== null) return keyPem;
  throw new CertificateError(
    'A PKCS#12 file holds a private key, and none is known for this certificate',
    'Choose a form without a key: PEM, DER, base64 or a KeyDescriptor.',
  );
}

function requirePassword({ password }: ExportContent): string {
  if (password !== null && password !== '') return password;
  throw new CertificateError('A PKCS#12 file needs a password', 'Give one with --password.');
}

/** RFC 7517: the public key, with the certificates and thumbprints that tie it to them. */
function publicJwk(certificate: X509Certificate, content: ExportContent) {
  const chain = [certificate, ...content.chain.map((pem) => new X509Certificate(pem))];
  return {
    ...certificate.publicKey.export({ format: 'jwk' }),
    ...jwkFields(certificate, content),
    x5c: chain.map(({ raw }) => raw.toString('base64')),
  };
}

function privateJwk(certificate: X509Certificate, keyPem: string, content: ExportContent) {
  return {
    ...createPrivateKey(keyPem).export({ format: 'jwk' }),
    ...jwkFields(certificate, content),
  };
}

function jwkFields({ raw }: X509Certificate, { use }: ExportContent) {
  const thumbprint = createHash('sha256').update(raw).digest('base64url');
  return {
    kid: thumbprint,
    ...(use === null ? {} : { use: use === 'signing' ? 'sig' : 'enc' }),
    'x5t#S256': thumbprint,
  };
}

/** SAML Metadata 2.4.1.1; without `use` the key is for both. */
function keyDescriptor(der: Buffer, use: ExportContent['use']): string {
  const lines = (der.toString('base64').match(/.{1,76}/g) ?? []).join('\n');
  return `<md:KeyDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"${use === null ? '' : ` use="${use}"`}>
  <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
    <ds:X509Data>
      <ds:X509Certificate>
${lines}
      </ds:X509Certificate>
    </ds:X509Data>
  </ds:KeyInfo>
</md:KeyDescriptor>
`;
}

function fingerprintLines(der: Buffer): string {
  const prints = fingerprintsOf(der);
  return [
    `SHA-1   ${prints.sha1}`,
    `SHA-1   ${prints.sha1Hex}`,
    `SHA-1   ${prints.sha1Base64}`,
    `SHA-256 ${prints.sha256}`,
    `SHA-256 ${prints.sha256Hex}`,
    `SHA-256 ${prints.sha256Base64}`,
    '',
  ].join('\n');
}

function pemBody(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s+/g, ''), 'base64');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
