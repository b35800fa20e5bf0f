/** Destination without scheme or host: a path means another place on every server. */
import type { Check } from '../check';
import { isPlaceholder } from '../derived/near-miss';
import { protocolKinds, protocolMessage } from '../derived/protocol-message';
import { isAbsoluteUri } from '../derived/uri';

export const destinationNotAbsolute: Check = {
  id: 'destination-not-absolute',
  category: 'transport',
  severity: 'warning',
  title: 'Destination is an absolute URL',
  failureTitle: 'Destination is not an absolute URL',
  why: 'URIs in SAML are absolute. A receiver compares Destination with its full URL, so a path alone never matches.',
  remedy: {
    idp: 'Send the ACS URL in full, with scheme and host.',
    sp: "Set the IdP's single sign-on URL in full, with scheme and host.",
  },
  citations: ['core-1.3.2'],
  needs: [],
  kinds: protocolKinds,
  applies: (subject) => (protocolMessage(subject)?.destination ?? '').trim() !== '',
  run: (subject) => {
    const message = protocolMessage(subject);
    const actual = message?.destination ?? '';
    if (message === null || isPlaceholder(actual) || isAbsoluteUri(actual.trim())) return [];
    return [
      {
        message: `Destination is ${actual}, which names no scheme.`,
        expected: 'a URL with scheme and host',
        actual,
        place: { element: message.element, attribute: 'Destination' },
      },
    ];
  },
};
