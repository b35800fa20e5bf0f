/** Destination that is there and says nothing: receivers compare it with their own URL, and it never matches. */
import type { Check } from '../check';
import { protocolKinds, protocolMessage } from '../derived/protocol-message';

export const destinationEmpty: Check = {
  id: 'destination-empty',
  category: 'transport',
  severity: 'error',
  title: 'Destination is not empty',
  failureTitle: 'Destination is empty',
  why: 'An attribute that is present is compared; an empty one matches no URL. Leaving it out would be another thing: then there is nothing to compare.',
  remedy: {
    idp: "Enter the SP's ACS URL as Destination (Okta: Destination URL; OneLogin: Recipient and ACS (Consumer) URL), or leave the attribute out of unsigned messages.",
    sp: "Set the IdP's single sign-on URL, which becomes the Destination of requests.",
  },
  citations: ['core-1.3.2'],
  needs: [],
  kinds: protocolKinds,
  applies: (subject) => typeof protocolMessage(subject)?.destination === 'string',
  run: (subject) => {
    const message = protocolMessage(subject);
    if (message === null || message.destination === null || message.destination.trim() !== '') return [];
    return [
      {
        message: `Destination of ${message.element.local} is empty.`,
        expected: subject.acsUrls[0] ?? 'the URL the message is delivered to',
        actual: message.destination,
        place: { element: message.element, attribute: 'Destination' },
      },
    ];
  },
};
