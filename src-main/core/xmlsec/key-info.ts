/**
 * What ds:KeyInfo says of the key that signed (XML Signature 4.5). Identity providers differ: some name the
 * key, some repeat it as numbers, some write the certificate alone, or nothing.
 */
import { createHash } from 'node:crypto';
import type { XmlSpec } from '../xml/spec';
import { element } from '../xml/spec';
import { NS } from '../xml/namespaces';
import { certificateBody, type CertificateLines } from './certificate-body';
import type { CertificateFacts } from './signature-report';

/**
 * `subject-and-certificate`: X509SubjectName, then the certificate. `name-certificate-and-value`: KeyName (a
 * hash of the public key), the certificate, and an RSA key's numbers.
 */
export type KeyInfoForm = 'certificate' | 'subject-and-certificate' | 'name-certificate-and-value' | 'none';

export interface KeyInfoSpec {
  readonly form: Exclude<KeyInfoForm, 'none'>;
  readonly lines: CertificateLines;
  /** Prefix of the elements inside, '' for the default namespace. */
  readonly prefix: string;
  /** Prefix of KeyInfo itself. */
  readonly outerPrefix: string;
  /** Makes each element stand on a line of its own. */
  readonly spread: (children: readonly (XmlSpec | string)[]) => readonly (XmlSpec | string)[];
}

/** The KeyInfo of a certificate's key. */
export function buildKeyInfo(certificate: CertificateFacts, spec: KeyInfoSpec): XmlSpec {
  const ds = (local: string, children: readonly (XmlSpec | string)[]): XmlSpec =>
    element(spec.prefix, local, NS.ds, [], children);
  const text = (local: string, value: string): XmlSpec => ds(local, [value]);
  const body = text('X509Certificate', certificateBody(certificate, spec.lines));
  const x509 = (children: readonly XmlSpec[]): XmlSpec => ds('X509Data', spec.spread(children));
  const keyInfo = (children: readonly XmlSpec[]): XmlSpec =>
    element(spec.outerPrefix, 'KeyInfo', NS.ds, [], spec.spread(children));
  switch (spec.form) {
    case 'certificate':
      return keyInfo([x509([body])]);
    case 'subject-and-certificate':
      return keyInfo([x509([text('X509SubjectName', certificate.subject), body])]);
    case 'name-certificate-and-value': {
      const { modulus, exponent } = keyNumbers(certificate);
      const value = ds('RSAKeyValue', [text('Modulus', modulus), text('Exponent', exponent)]);
      return keyInfo([
        text('KeyName', keyNameOf(certificate)),
        x509([body]),
        ...(modulus === '' ? [] : [ds('KeyValue', [value])]),
      ]);
    }
  }
}

interface KeyNumbers {
  readonly name: string;
  /** Base64; '' for a key that is not RSA. */
  readonly modulus: string;
  readonly exponent: string;
}

const known = new WeakMap<CertificateFacts, KeyNumbers>();

/** 43 characters that differ from key to key. */
export function keyNameOf(certificate: CertificateFacts): string {
  return keyNumbers(certificate).name;
}

function keyNumbers(certificate: CertificateFacts): KeyNumbers {
  const before = known.get(certificate);
  if (before) return before;
  const { publicKey } = certificate;
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const { n, e } = publicKey.asymmetricKeyType === 'rsa' ? publicKey.export({ format: 'jwk' }) : {};
  const numbers = {
    name: createHash('sha256').update(spki).digest('base64url'),
    modulus: toBase64(n),
    exponent: toBase64(e),
  };
  known.set(certificate, numbers);
  return numbers;
}

function toBase64(base64url: string | undefined): string {
  return Buffer.from(base64url ?? '', 'base64url').toString('base64');
}
