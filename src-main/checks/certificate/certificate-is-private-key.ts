/** A private key where a certificate belongs: key and certificate were swapped, and the secret is out. */
import type { Check } from '../check';
import { certificateTextFailures, holdsCertificates } from '../derived/certificates';
import { anyKind } from '../derived/protocol-message';

export const certificateIsPrivateKey: Check = {
  id: 'certificate-is-private-key',
  category: 'certificate',
  severity: 'error',
  title: 'X509Certificate holds no secret',
  failureTitle: 'A private key stands where a certificate belongs',
  why: 'Key and certificate were swapped when they were loaded. Whoever has seen this document can sign as its owner.',
  remedy: {
    idp: 'Replace the key at once: make a new key and certificate, and publish the certificate only.',
    sp: 'Replace the key at once: make a new key and certificate, and publish the certificate only.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: holdsCertificates,
  run: (subject) =>
    certificateTextFailures(subject, 'private-key', 'a private key').map((failure) => ({
      ...failure,
      actual: 'a private key (not repeated here)',
    })),
};
