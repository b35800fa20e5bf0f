/** XML whose root is no SAML 2.0 message: a fragment, or something else altogether. SAML 1.x, a wrong namespace and lower-cased names are findings of their own. */
import type { Check } from '../check';
import { isForeign, isLowerCased, isSaml1 } from '../derived/foreign-root';
import { anyKind } from '../derived/protocol-message';

export const messageUnknown: Check = {
  id: 'message-unknown',
  category: 'transport',
  severity: 'error',
  title: 'The root element is a SAML 2.0 message',
  failureTitle: 'The root element is not a SAML 2.0 message',
  why: 'A receiver decides by namespace and name of the root element what it has before it; this one says nothing to a SAML 2.0 receiver.',
  remedy: {
    idp: 'Send a SAML 2.0 message: a Response to the ACS, metadata where metadata is asked for.',
    sp: 'Check that the whole message was captured, from the first to the last angle bracket.',
  },
  citations: ['core-2.3.3-version'],
  needs: [],
  kinds: anyKind,
  applies: ({ message }) => message.element !== null,
  run: ({ message }) => {
    if (message.kind !== 'other' || message.element === null) return [];
    const { element } = message;
    if (isSaml1(element) || isForeign(element) || isLowerCased(element)) return [];
    const { local, uri } = element;
    return [
      {
        message: `The root element is ${local} in ${uri === '' ? 'no namespace' : uri}.`,
        expected: 'a message of urn:oasis:names:tc:SAML:2.0:protocol, :assertion or :metadata',
        actual: `{${uri}}${local}`,
        place: { element },
      },
    ];
  },
};
