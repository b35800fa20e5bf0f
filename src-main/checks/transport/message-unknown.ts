/** XML whose root is no SAML 2.0 message: SAML 1.1, a fragment, or something else altogether. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';

export const messageUnknown: Check = {
  id: 'message-unknown',
  category: 'transport',
  severity: 'error',
  title: 'The root element is a SAML 2.0 message',
  failureTitle: 'The root element is not a SAML 2.0 message',
  why: 'A receiver decides by namespace and name of the root element what it has before it; this one says nothing to a SAML 2.0 receiver.',
  remedy: {
    idp: 'Send SAML 2.0: some products offer SAML 1.1 or WS-Federation beside it, under another application type.',
    sp: 'Check that the whole message was captured, from the first to the last angle bracket.',
  },
  citations: ['core-2.3.3-version'],
  needs: [],
  kinds: anyKind,
  applies: ({ message }) => message.element !== null,
  run: ({ message }) => {
    if (message.kind !== 'other' || message.element === null) return [];
    const { local, uri } = message.element;
    return [
      {
        message: `The root element is ${local} in ${uri === '' ? 'no namespace' : uri}.`,
        expected: 'a message of urn:oasis:names:tc:SAML:2.0:protocol, :assertion or :metadata',
        actual: `{${uri}}${local}`,
        place: { element: message.element },
      },
    ];
  },
};
