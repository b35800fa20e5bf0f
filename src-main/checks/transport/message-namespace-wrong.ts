/** A root element with a SAML name in another namespace: no receiver takes it for that message. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { expectedNamespace, isForeign } from '../derived/foreign-root';
import { describeDifference } from '../derived/near-miss';

export const messageNamespaceWrong: Check = {
  id: 'message-namespace-wrong',
  category: 'transport',
  severity: 'error',
  title: 'The root element is in the namespace of its kind',
  failureTitle: 'The root element is in the wrong namespace',
  why: 'A name counts together with its namespace: a Response outside the protocol namespace is no Response. Messages written by hand or by string templates fail in this way.',
  remedy: {
    idp: 'Declare the namespace exactly as the specification writes it; let a SAML library build the message.',
    sp: 'Declare the namespace exactly as the specification writes it; let a SAML library build the message.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: ({ message }) => message.element !== null,
  run: ({ message }) => {
    const { element } = message;
    if (message.kind !== 'other' || element === null || !isForeign(element)) return [];
    const expected = expectedNamespace(element.local) ?? '';
    const difference = describeDifference(expected, element.uri);
    return [
      {
        message: `${element.local} is in ${element.uri === '' ? 'no namespace' : element.uri}${difference === null || element.uri === '' ? '' : `: ${difference}`}.`,
        expected,
        actual: element.uri,
        place: { element },
      },
    ];
  },
};
