/** The signature of the redirect binding, over the query string exactly as it travelled. */
import type { Check } from '../check';
import { protocolKinds } from '../derived/protocol-message';

export const redirectSignatureInvalid: Check = {
  id: 'redirect-signature-invalid',
  category: 'signature',
  severity: 'error',
  title: 'The signature of the query string verifies',
  failureTitle: 'The signature of the query string does not verify',
  why: 'With HTTP-Redirect the signature covers the still encoded parameters. Decoding and encoding them again, in another order or with other escapes, breaks it.',
  remedy: {
    idp: 'Verify over the raw query string as received, never over parameters that were decoded and encoded again.',
    sp: 'Sign SAMLRequest, RelayState and SigAlg in this order, as they are sent, with the key whose certificate the other side has.',
  },
  citations: ['bindings-3.4.4.1-signature'],
  needs: ['trusted-key'],
  kinds: protocolKinds,
  applies: ({ redirectSignature }) => redirectSignature !== null,
  run: ({ redirectSignature, message, trustedKeys }) => {
    if (redirectSignature === null || redirectSignature.valid === true) return [];
    const because = redirectSignature.problem ?? 'it verifies with none of the trusted keys';
    const otherwise = redirectSignature.verifiesWhen;
    return [
      {
        message: `The Signature parameter does not hold: ${because}${otherwise === null ? '' : `; it would verify with ${otherwise}`}.`,
        expected: trustedKeys.map((key) => key.name).join('; '),
        actual: redirectSignature.signatureAlgorithm,
        place: message.element === null ? null : { element: message.element },
      },
    ];
  },
};
