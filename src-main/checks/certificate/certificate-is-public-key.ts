/** A bare public key where a certificate belongs. */
import type { Check } from '../check';
import { certificateTextFailures, holdsCertificates } from '../derived/certificates';
import { anyKind } from '../derived/protocol-message';

export const certificateIsPublicKey: Check = {
  id: 'certificate-is-public-key',
  category: 'certificate',
  severity: 'error',
  title: 'X509Certificate holds a certificate',
  failureTitle: 'A public key stands where a certificate belongs',
  why: 'A certificate is a public key with a name and dates around it, signed. Software that expects one cannot read the bare key.',
  remedy: {
    idp: 'Load the certificate file ("BEGIN CERTIFICATE"), not the public key ("BEGIN PUBLIC KEY").',
    sp: 'Load the certificate file ("BEGIN CERTIFICATE"), not the public key ("BEGIN PUBLIC KEY").',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: holdsCertificates,
  run: (subject) => certificateTextFailures(subject, 'public-key', 'a public key, not a certificate'),
};
