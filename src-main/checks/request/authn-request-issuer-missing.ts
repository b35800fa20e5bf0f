/** An AuthnRequest that does not say who asks: the IdP cannot tell which application it is for. */
import type { Check } from '../check';

export const authnRequestIssuerMissing: Check = {
  id: 'authn-request-issuer-missing',
  category: 'request',
  severity: 'error',
  title: 'The AuthnRequest names its Issuer',
  failureTitle: 'The AuthnRequest names no Issuer',
  why: "The IdP finds the application, its keys and its ACS URLs by the request's Issuer.",
  remedy: {
    idp: null,
    sp: "Set the SP's entity ID in its configuration; it becomes the Issuer of the request.",
  },
  citations: ['profiles-4.1.4.1-issuer'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => authnRequest !== null,
  run: ({ authnRequest, spEntityId }) => {
    if (authnRequest === null || (authnRequest.issuer?.value.trim() ?? '') !== '') return [];
    return [
      {
        message: authnRequest.issuer === null ? 'There is no Issuer element.' : 'Issuer is empty.',
        expected: spEntityId ?? "the SP's entity ID",
        actual: authnRequest.issuer?.value ?? null,
        place: { element: authnRequest.issuer?.element ?? authnRequest.element },
      },
    ];
  },
};
