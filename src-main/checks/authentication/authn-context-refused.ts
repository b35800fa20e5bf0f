/** The IdP says that it cannot authenticate the user in the way the request demands. */
import type { Check } from '../check';

export const authnContextRefused: Check = {
  id: 'authn-context-refused',
  category: 'authentication',
  severity: 'warning',
  title: 'The IdP can satisfy the authentication context asked for',
  failureTitle: 'The IdP cannot satisfy the authentication context asked for',
  why: 'NoAuthnContext (Entra ID: AADSTS75011) means that RequestedAuthnContext does not fit how the user signs in. Libraries ask for PasswordProtectedTransport by default; users with MFA, Windows or a certificate never match it.',
  remedy: {
    idp: 'Allow the class asked for, or map the method in use to it.',
    sp: 'Leave RequestedAuthnContext out (node-saml: disableRequestedAuthnContext; php-saml and python3-saml: requestedAuthnContext false), or ask with Comparison="minimum".',
  },
  citations: ['core-3.3.2.2.1-comparison'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) =>
    (response?.status?.subCode?.endsWith(':status:NoAuthnContext') ?? false) ||
    (response?.status?.message ?? '').includes('AADSTS75011'),
  run: ({ response, request }) => {
    const status = response?.status;
    if (!status) return [];
    const context = request?.requestedAuthnContext ?? null;
    const asked = context === null ? null : [...context.classRefs, ...context.declRefs].join(', ');
    return [
      {
        message: `The request asked for ${asked === null ? 'a context that is not known here' : `${context?.comparison ?? 'exact'}: ${asked}`}.`,
        expected: 'a context the IdP offers, or none asked for',
        actual: asked,
        place: { element: status.codeElement ?? status.element, part: 'whole' },
      },
    ];
  },
};
