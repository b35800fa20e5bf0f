/**
 * No KeyInfo: fine for whoever has the right certificate. When no known key verifies the signature, nothing tells which
 * one would, and software that is given only a fingerprint cannot verify at all.
 */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { findChild } from '../../core/xml/query';
import { assertionKinds, protocolKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';

export const keyInfoMissing: Check = {
  id: 'key-info-missing',
  category: 'signature',
  severity: 'notice',
  title: 'The signature says which certificate it is by',
  failureTitle: 'The signature does not say which certificate it is by',
  why: 'A service provider that was given only a fingerprint (GitLab, older ruby-saml set-ups) takes the certificate from the message and cannot verify without it. With the certificate itself configured nothing is amiss.',
  remedy: {
    idp: 'Include the signing certificate in KeyInfo (PingFederate leaves it out).',
    sp: 'Configure the certificate, not its fingerprint.',
  },
  citations: [],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds],
  applies: (subject) => hasSignature(subject) && subject.trustedKeys.length > 0,
  run: (subject) =>
    relevantSignatures(subject)
      .filter(
        ({ element, trustedKey }) => trustedKey === null && findChild(element, NS.ds, 'KeyInfo') === null,
      )
      .map((report) => ({
        message: `No trusted key verifies ${signatureName(report)}, and without KeyInfo it does not say which would.`,
        expected: 'KeyInfo/X509Data/X509Certificate',
        actual: 'none',
        place: { element: report.element },
      })),
};
