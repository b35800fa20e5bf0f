/** The answer brings back another RelayState than the request carried, or none. */
import type { Check } from '../check';
import { describeDifference } from '../derived/near-miss';
import { showsRelayState } from '../derived/transport-facts';

export const relayStateChanged: Check = {
  id: 'relay-state-changed',
  category: 'transport',
  severity: 'warning',
  title: 'The answer echoes the RelayState of the request',
  failureTitle: 'The RelayState of the request was lost or changed',
  why: 'The responder has to give back exactly what it got. Without it the user does not land on the page that was asked for, and service providers that keep their state there refuse the login.',
  remedy: {
    idp: 'Return RelayState unchanged beside SAMLResponse, also after a login page, a second factor or another redirect.',
    sp: 'Percent-encode RelayState once, keep it within 80 bytes, and keep the state on the server under a short key.',
  },
  citations: ['bindings-3.4.3-echo'],
  needs: [],
  kinds: ['Response', 'LogoutResponse'],
  applies: (subject) => subject.requestRelayState !== null && showsRelayState(subject),
  run: ({ requestRelayState, transport }) => {
    const actual = transport.relayState;
    if (requestRelayState === null || actual === requestRelayState) return [];
    const difference = actual === null ? null : describeDifference(requestRelayState, actual);
    return [
      {
        message:
          actual === null
            ? `The request carried the RelayState ${requestRelayState}; the answer has none.`
            : `RelayState is ${actual}, the request carried ${requestRelayState}${difference === null ? '' : `: ${difference}`}.`,
        expected: requestRelayState,
        actual,
        offset: 0,
      },
    ];
  },
};
