/** The base64 inside ds:X509Certificate, formed once for each certificate and layout. */
import type { CertificateFacts } from './signature-report';

export type CertificateLines = 'single' | 'wrapped-76';

const bodies = new WeakMap<CertificateFacts, Map<CertificateLines, string>>();

/** Base64 of the DER; `wrapped-76` breaks it as MIME does, without a line end after the last line. */
export function certificateBody(certificate: CertificateFacts, lines: CertificateLines): string {
  let known = bodies.get(certificate);
  if (!known) bodies.set(certificate, (known = new Map<CertificateLines, string>()));
  let body = known.get(lines);
  if (body === undefined) {
    const single = certificate.pem.replace(/-----[^-]+-----|\s+/g, '');
    body = lines === 'single' ? single : (single.match(/.{1,76}/g) ?? []).join('\n');
    known.set(lines, body);
  }
  return body;
}
