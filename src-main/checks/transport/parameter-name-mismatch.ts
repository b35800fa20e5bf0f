/** A Response in the parameter for requests, or the other way round: the endpoint looks for the other name and finds nothing. */
import type { Check } from '../check';
import { protocolKinds } from '../derived/protocol-message';

export const parameterNameMismatch: Check = {
  id: 'parameter-name-mismatch',
  category: 'transport',
  severity: 'error',
  title: 'The message came in the parameter of its kind',
  failureTitle: 'The message came in the wrong parameter',
  why: 'Receivers look for SAMLRequest or SAMLResponse by name; under the other one the message is not found.',
  remedy: {
    idp: 'Send responses of every kind as SAMLResponse, requests (a LogoutRequest too) as SAMLRequest.',
    sp: 'Send requests as SAMLRequest, a LogoutResponse as SAMLResponse.',
  },
  citations: ['bindings-3.4.4.1-parameter', 'bindings-3.5.4-parameter'],
  needs: [],
  kinds: protocolKinds,
  applies: ({ transport }) => transport.parameter !== null,
  run: ({ message, transport }) => {
    const expected = message.kind.endsWith('Request') ? 'SAMLRequest' : 'SAMLResponse';
    if (transport.parameter === expected) return [];
    return [
      {
        message: `${message.kind} came as ${transport.parameter ?? ''}.`,
        expected,
        actual: transport.parameter,
        place: message.element === null ? null : { element: message.element },
      },
    ];
  },
};
