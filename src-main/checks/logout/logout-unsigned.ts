/** A logout message anybody could have written: it would end somebody's session. */
import type { Check } from '../check';
import { protocolMessage } from '../derived/protocol-message';
import { isSigned } from '../derived/relevant-signatures';

export const logoutUnsigned: Check = {
  id: 'logout-unsigned',
  category: 'logout',
  severity: 'error',
  title: 'The logout message is signed',
  failureTitle: 'The logout message is not signed',
  why: 'By redirect or POST it comes through the browser. Unsigned, anybody can sign users out or confirm a logout that never happened.',
  remedy: {
    idp: 'Sign logout requests and responses, and give the signing certificate to the other side.',
    sp: 'Sign logout requests and responses: by redirect with SigAlg and Signature in the query string.',
  },
  citations: ['profiles-4.4.4.1'],
  needs: ['binding'],
  kinds: ['LogoutRequest', 'LogoutResponse'],
  applies: (subject) => {
    const message = protocolMessage(subject);
    return subject.transport.binding !== 'soap' && message !== null && !isSigned(subject, message.element);
  },
  run: (subject) => {
    const message = protocolMessage(subject);
    if (message === null || subject.redirectSignature !== null) return [];
    return [
      {
        message: `${message.element.local} carries no signature, neither inside nor in the query string.`,
        expected: 'a signature',
        actual: 'none',
        place: { element: message.element },
      },
    ];
  },
};
