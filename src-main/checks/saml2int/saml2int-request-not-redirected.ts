/** A request that did not come by HTTP-Redirect. */
import type { Check } from '../check';

export const saml2intRequestNotRedirected: Check = {
  id: 'saml2int-request-not-redirected',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: the request comes by HTTP-Redirect',
  failureTitle: 'saml2int: the request did not come by HTTP-Redirect',
  why: 'IdPs of the profile have to take requests by redirect; any other binding works with some of them only.',
  remedy: {
    idp: null,
    sp: 'Send requests by HTTP-Redirect, with DEFLATE, to the SingleSignOnService of that binding.',
  },
  citations: ['saml2int-4.1.1-binding'],
  needs: ['binding'],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => authnRequest !== null,
  run: ({ authnRequest, transport }) =>
    authnRequest === null || transport.rawQuery !== null
      ? []
      : [
          {
            message: `The request came by ${transport.binding === 'soap' ? 'SOAP' : 'HTTP-POST'}.`,
            expected: 'HTTP-Redirect',
            actual: transport.binding,
            place: { element: authnRequest.element },
          },
        ],
};
