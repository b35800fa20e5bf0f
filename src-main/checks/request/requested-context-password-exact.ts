/** The default of many libraries: exactly password over TLS. Users with MFA, Windows or a certificate cannot satisfy it. */
import type { Check } from '../check';
import { PASSWORD_PROTECTED_TRANSPORT } from '../derived/known-uris';

export const requestedContextPasswordExact: Check = {
  id: 'requested-context-password-exact',
  category: 'request',
  severity: 'notice',
  title: 'The request leaves room for stronger authentication',
  failureTitle: 'The request insists on a password, exactly',
  why: 'With Comparison exact nothing but PasswordProtectedTransport will do. Entra ID answers AADSTS75011, others NoAuthnContext, when the user signed in by MFA, Windows or a certificate.',
  remedy: {
    idp: null,
    sp: 'Leave RequestedAuthnContext out (node-saml: disableRequestedAuthnContext; php-saml and python3-saml: requestedAuthnContext false), or ask with Comparison="minimum".',
  },
  citations: ['core-3.3.2.2.1-comparison'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => (authnRequest?.requestedAuthnContext?.classRefs.length ?? 0) > 0,
  run: ({ authnRequest }) => {
    const context = authnRequest?.requestedAuthnContext;
    if (!context || (context.comparison ?? 'exact') !== 'exact') return [];
    if (!context.classRefs.every((uri) => uri.trim() === PASSWORD_PROTECTED_TRANSPORT)) return [];
    return [
      {
        message: `RequestedAuthnContext asks for exactly ${PASSWORD_PROTECTED_TRANSPORT}.`,
        expected: 'Comparison="minimum", more classes, or no RequestedAuthnContext',
        actual: `${context.comparison ?? 'exact (by default)'}: PasswordProtectedTransport`,
        place: { element: context.element, part: 'whole' },
      },
    ];
  },
};
