/** A logout message that does not say who sends it. */
import type { Check } from '../check';
import { logoutMessage } from '../derived/logout-endpoints';

export const logoutIssuerMissing: Check = {
  id: 'logout-issuer-missing',
  category: 'logout',
  severity: 'error',
  title: 'The logout message names its Issuer',
  failureTitle: 'The logout message names no Issuer',
  why: 'By the Issuer the receiver finds the key to verify with and the sessions that the sender may end.',
  remedy: {
    idp: 'Send Issuer with the entity ID of the IdP.',
    sp: "Send Issuer with the SP's entity ID.",
  },
  citations: ['profiles-4.4.4.1-issuer'],
  needs: [],
  kinds: ['LogoutRequest', 'LogoutResponse'],
  applies: (subject) => logoutMessage(subject) !== null,
  run: (subject) => {
    const message = logoutMessage(subject);
    if (message === null || (message.issuer?.value.trim() ?? '') !== '') return [];
    return [
      {
        message: message.issuer === null ? 'There is no Issuer element.' : 'Issuer is empty.',
        expected: 'the entity ID of the sender',
        actual: message.issuer?.value ?? null,
        place: { element: message.issuer?.element ?? message.element },
      },
    ];
  },
};
