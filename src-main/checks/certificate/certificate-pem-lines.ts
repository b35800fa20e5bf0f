/** PEM header lines inside X509Certificate: many parsers take them, strict ones call the certificate unreadable. */
import type { Check } from '../check';
import { certificateTextFailures, holdsCertificates } from '../derived/certificates';
import { anyKind } from '../derived/protocol-message';

export const certificatePemLines: Check = {
  id: 'certificate-pem-lines',
  category: 'certificate',
  severity: 'warning',
  title: 'X509Certificate holds base64 alone',
  failureTitle: 'X509Certificate holds PEM header lines',
  why: 'The element is base64 of the DER. "-----BEGIN CERTIFICATE-----" is not, and software that decodes strictly fails to import the metadata or to read KeyInfo.',
  remedy: {
    idp: 'Paste the certificate without its first and last line.',
    sp: 'Paste the certificate without its first and last line.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: holdsCertificates,
  run: (subject) => certificateTextFailures(subject, 'pem-lines', 'the lines BEGIN and END CERTIFICATE'),
};
