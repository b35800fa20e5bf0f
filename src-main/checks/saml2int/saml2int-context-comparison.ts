/** A demand for an authentication context that is not spelt out as exact. */
import type { Check } from '../check';

export const saml2intContextComparison: Check = {
  id: 'saml2int-context-comparison',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: RequestedAuthnContext says Comparison="exact"',
  failureTitle: 'saml2int: RequestedAuthnContext does not say exact',
  why: 'Which class is stronger than another is nowhere written down; with minimum or better every IdP decides differently.',
  remedy: {
    idp: null,
    sp: 'Name every class that is welcome and set Comparison="exact", or leave RequestedAuthnContext out.',
  },
  citations: ['saml2int-4.1.1-context'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => (authnRequest?.requestedAuthnContext ?? null) !== null,
  run: ({ authnRequest }) => {
    const context = authnRequest?.requestedAuthnContext;
    if (!context || context.comparison === 'exact') return [];
    return [
      {
        message: `Comparison is ${context.comparison ?? 'not there'}.`,
        expected: 'exact',
        actual: context.comparison,
        place: { element: context.element },
      },
    ];
  },
};
