/** A Response to a request that does not say so: issued as if nobody had asked, and refused by whoever waits for an answer. */
import type { Check } from '../check';

export const inResponseToMissing: Check = {
  id: 'in-response-to-missing',
  category: 'response',
  severity: 'error',
  title: 'The answer names the request it answers',
  failureTitle: 'The answer names no request, although one was sent',
  why: 'Without InResponseTo an SP cannot tell an answer from a Response that somebody slipped in; an SP that sent a request refuses it.',
  remedy: {
    idp: 'Copy the ID of the AuthnRequest into InResponseTo. If the login went through a portal tile or a bookmark, the IdP forgot the request: start it at the SP.',
    sp: 'Check that the request reaches the single sign-on URL of SAML, not the start page or IdP-initiated URL of the application; allow unsolicited responses only on purpose.',
  },
  citations: ['core-3.2.2-in-response-to'],
  needs: [],
  kinds: ['Response', 'LogoutResponse'],
  applies: ({ correlation }) => correlation.kind === 'request',
  run: ({ message, correlation }) => {
    if (message.kind !== 'Response' && message.kind !== 'LogoutResponse') return [];
    if (correlation.kind !== 'request' || message.inResponseTo !== null) return [];
    return [
      {
        message: `The request has the ID ${correlation.id}, but ${message.kind} carries no InResponseTo: it was issued as if nobody had asked.`,
        expected: correlation.id,
        actual: null,
        place: { element: message.element },
      },
    ];
  },
};
