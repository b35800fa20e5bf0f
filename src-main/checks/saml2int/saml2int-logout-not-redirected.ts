/** A logout request that did not come by HTTP-Redirect. */
import type { Check } from '../check';

export const saml2intLogoutNotRedirected: Check = {
  id: 'saml2int-logout-not-redirected',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: the logout request comes by HTTP-Redirect',
  failureTitle: 'saml2int: the logout request did not come by HTTP-Redirect',
  why: 'By redirect the browser leaves the page and takes the cookies of the IdP along; in frames and by other bindings it does not reach the session.',
  remedy: {
    idp: 'Send logout requests by HTTP-Redirect, signed in the query string.',
    sp: 'Send logout requests by HTTP-Redirect, signed in the query string.',
  },
  citations: ['saml2int-4.2.1'],
  needs: ['binding'],
  kinds: ['LogoutRequest'],
  applies: ({ message }) => message.kind === 'LogoutRequest',
  run: ({ message, transport }) =>
    message.element === null || transport.rawQuery !== null
      ? []
      : [
          {
            message: `The logout request came by ${transport.binding === 'soap' ? 'SOAP' : 'HTTP-POST'}.`,
            expected: 'HTTP-Redirect',
            actual: transport.binding,
            place: { element: message.element },
          },
        ],
};
