/** A signed message without Destination, which the bindings require. */
import type { Check } from '../check';
import { isSigned } from '../derived/relevant-signatures';
import { protocolKinds, protocolMessage } from '../derived/protocol-message';

export const destinationMissing: Check = {
  id: 'destination-missing',
  category: 'transport',
  severity: 'error',
  title: 'The message names its Destination where it has to',
  failureTitle: 'Destination is missing from a signed message',
  why: 'Without Destination, a message signed for one service can be posted to another. The POST binding requires it of every signed message, and Shibboleth and others refuse its absence.',
  remedy: {
    idp: 'Send Destination with the ACS URL, or sign the assertion instead of the message.',
    sp: "No change: the attribute is the sender's to set.",
  },
  citations: ['bindings-3.5.5.2'],
  needs: [],
  kinds: protocolKinds,
  applies: (subject) => {
    const message = protocolMessage(subject);
    if (message === null || subject.transport.binding === 'soap') return false;
    return isSigned(subject, message.element);
  },
  run: (subject) => {
    const message = protocolMessage(subject);
    if (message === null || message.destination !== null) return [];
    return [
      {
        message: `${message.element.local} is signed and carries no Destination attribute.`,
        expected: subject.acsUrls[0] ?? 'the URL the message is delivered to',
        actual: null,
        place: { element: message.element },
      },
    ];
  },
};
