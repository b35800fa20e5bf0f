/** Template text where the address should stand: a setting was never filled in. */
import type { Check } from '../check';
import { isPlaceholder } from '../derived/near-miss';
import { protocolKinds, protocolMessage } from '../derived/protocol-message';

export const destinationPlaceholder: Check = {
  id: 'destination-placeholder',
  category: 'transport',
  severity: 'error',
  title: 'Destination is a URL, not template text',
  failureTitle: 'Destination is a placeholder that was never filled in',
  why: 'The configuration still holds the template of the manual. The receiver compares it with its URL and refuses.',
  remedy: {
    idp: "Replace the placeholder by the SP's ACS URL in the application's settings (OneLogin: Recipient and ACS (Consumer) URL; Okta: Single sign-on URL).",
    sp: "Replace the placeholder by the IdP's single sign-on URL.",
  },
  citations: ['core-1.3.2'],
  needs: [],
  kinds: protocolKinds,
  applies: (subject) => (protocolMessage(subject)?.destination ?? '').trim() !== '',
  run: (subject) => {
    const message = protocolMessage(subject);
    const actual = message?.destination ?? '';
    if (message === null || !isPlaceholder(actual)) return [];
    return [
      {
        message: `Destination is the placeholder ${actual}.`,
        expected: subject.acsUrls[0] ?? 'the URL the message is delivered to',
        actual,
        place: { element: message.element, attribute: 'Destination' },
      },
    ];
  },
};
