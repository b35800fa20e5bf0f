/** A logout response that answers no request. */
import type { Check } from '../check';

export const logoutResponseUnsolicited: Check = {
  id: 'logout-response-unsolicited',
  category: 'logout',
  severity: 'warning',
  title: 'The logout response names the request it answers',
  failureTitle: 'The logout response names no request',
  why: 'Without InResponseTo the receiver cannot tell which logout is done; strict ones ignore it, and the user sees an error or an endless wait.',
  remedy: {
    idp: 'Copy the ID of the LogoutRequest into InResponseTo.',
    sp: 'Copy the ID of the LogoutRequest into InResponseTo.',
  },
  citations: ['core-3.2.2-in-response-to'],
  needs: [],
  kinds: ['LogoutResponse'],
  applies: ({ message, correlation }) => message.kind === 'LogoutResponse' && correlation.kind !== 'request',
  run: ({ message }) =>
    message.kind !== 'LogoutResponse' || message.inResponseTo !== null
      ? []
      : [
          {
            message: 'LogoutResponse carries no InResponseTo.',
            expected: 'the ID of the LogoutRequest',
            actual: null,
            place: { element: message.element },
          },
        ],
};
