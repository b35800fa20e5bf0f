/** An assertion that was posted without encryption. */
import type { Check } from '../check';

export const saml2intAssertionPlain: Check = {
  id: 'saml2int-assertion-plain',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: posted assertions are encrypted',
  failureTitle: 'saml2int: an assertion was posted without encryption',
  why: 'A posted assertion lies open in the browser, with all attributes. The profile has every one encrypted for the SP.',
  remedy: {
    idp: "Encrypt assertions with the certificate of the SP's metadata (Okta: Assertion encryption; Entra ID: Token encryption; Keycloak: Encrypt assertions).",
    sp: 'Publish an encryption certificate and keep its key for decrypting.',
  },
  citations: ['saml2int-5.1.2-encrypted'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response, transport }) => response !== null && transport.binding !== 'soap',
  run: ({ response }) =>
    (response?.assertions ?? []).map(({ element }) => ({
      message: 'There is a plain Assertion in the Response.',
      expected: 'EncryptedAssertion',
      actual: 'Assertion',
      place: { element },
    })),
};
