/** Certificates and keys as a user recognises them: subject, end of validity, fingerprint. */
import type { CertificateFacts, TrustedKey } from '../../core/xmlsec/signature-report';

/** `CN=idp.example.com (until 2027-01-31, SHA-256 AB:CD...)`. */
export function certificateWords(certificate: CertificateFacts): string {
  const until = new Date(certificate.notAfter).toISOString().slice(0, 10);
  return `${certificate.subject} (until ${until}, SHA-256 ${certificate.fingerprint})`;
}

export function keyWords(key: TrustedKey): string {
  return key.certificate === null ? key.name : certificateWords(key.certificate);
}

/** All of them, or `none`. */
export function listWords(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join('; ');
}
