/** The Response answers another request than the one that was sent. That it names none is a finding of its own. */
import type { Check } from '../check';

export const inResponseToMismatch: Check = {
  id: 'in-response-to-mismatch',
  category: 'response',
  severity: 'error',
  title: 'InResponseTo names the request that was sent',
  failureTitle: 'InResponseTo does not name the request that was sent',
  why: 'The SP remembers the ID of each request. A Response to another one is stale, was meant for another browser, or was injected.',
  remedy: {
    idp: 'Copy the ID of the AuthnRequest into InResponseTo, in the Response and in SubjectConfirmationData.',
    sp: 'Check that the request survives until the answer: a cookie with SameSite=Lax is not sent with the cross-site POST, several tabs overwrite each other, and several nodes need a shared store.',
  },
  citations: ['core-3.2.2-in-response-to'],
  needs: ['request'],
  kinds: ['Response', 'LogoutResponse'],
  applies: ({ correlation }) => correlation.kind !== 'unsolicited',
  run: ({ message, correlation }) => {
    if (message.kind !== 'Response' && message.kind !== 'LogoutResponse') return [];
    if (correlation.kind !== 'request' || message.inResponseTo === correlation.id) return [];
    if (message.inResponseTo === null) return [];
    return [
      {
        message: `InResponseTo is ${message.inResponseTo}, but the request has the ID ${correlation.id}.`,
        expected: correlation.id,
        actual: message.inResponseTo,
        place: { element: message.element, attribute: 'InResponseTo' },
      },
    ];
  },
};
