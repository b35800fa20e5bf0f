/** Algorithm confusion: an HMAC whose secret would be the public certificate, which everybody has. */
import type { Check } from '../check';
import { isSharedSecret } from '../../core/xmlsec/algorithms';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureSubject } from '../derived/relevant-signatures';
import { signatureMethod } from '../derived/signature-parts';

export const hmacSignature: Check = {
  id: 'hmac-signature',
  category: 'signature',
  severity: 'error',
  title: 'The signature is made with a private key',
  failureTitle: 'The signature is an HMAC: algorithm confusion',
  why: 'An HMAC is verified with the secret it was made with. A library that takes the configured certificate for that secret accepts what anybody made with the same public certificate.',
  remedy: {
    idp: 'Sign with RSA-SHA256 or ECDSA-SHA256.',
    sp: 'Allow only the algorithms that fit the configured key, whatever the message names.',
  },
  citations: ['xmldsig-3.2.2'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const { signatureAlgorithm } = report;
      if (signatureAlgorithm === null || !isSharedSecret(signatureAlgorithm)) return [];
      return [
        {
          message: `${signatureSubject(report)} uses ${signatureAlgorithm}, which needs a shared secret; the receiver holds only public keys.`,
          expected: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
          actual: signatureAlgorithm,
          place: { element: signatureMethod(report) ?? report.element },
        },
      ];
    }),
};
