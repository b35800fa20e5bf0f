/** A Response nobody asked for, as far as it says: an IdP-initiated login, which some service providers do not take. */
import type { Check } from '../check';

export const responseUnsolicited: Check = {
  id: 'response-unsolicited',
  category: 'response',
  severity: 'notice',
  title: 'The Response answers a request',
  failureTitle: 'The Response is unsolicited',
  why: 'Without InResponseTo it counts as an IdP-initiated login. Service providers have to allow that expressly, because anybody can slip such a Response into a browser (login CSRF).',
  remedy: {
    idp: "Where the application does not take unsolicited responses, let its tile open the SP's login URL instead.",
    sp: 'Allow unsolicited responses only when they are wanted; Spring Security, node-saml and others have a setting for it.',
  },
  citations: ['profiles-4.1.5'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response, correlation }) => response !== null && correlation.kind !== 'request',
  run: ({ response }) =>
    response === null || response.inResponseTo !== null
      ? []
      : [
          {
            message: 'The Response carries no InResponseTo.',
            expected: 'InResponseTo, when the login began at the SP',
            actual: null,
            place: { element: response.element },
          },
        ],
};
