/** A message of SAML 1.0 or 1.1: the names look alike, everything else is another protocol. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { isSaml1 } from '../derived/foreign-root';

export const saml1Message: Check = {
  id: 'saml-1-message',
  category: 'transport',
  severity: 'error',
  title: 'The message is SAML 2.0',
  failureTitle: 'The message is SAML 1.x',
  why: 'SAML 1.0 and 1.1 have other namespaces, statements and bindings. A SAML 2.0 service provider cannot read them.',
  remedy: {
    idp: 'Set the application up as SAML 2.0 (ADFS: a relying party with a SAML assertion consumer endpoint; WS-Federation answers with SAML 1.1 tokens).',
    sp: 'Give the IdP the SAML 2.0 metadata, and start the login with an AuthnRequest.',
  },
  citations: ['core-2.3.3-version'],
  needs: [],
  kinds: anyKind,
  applies: ({ message }) => message.element !== null,
  run: ({ message }) => {
    if (message.kind !== 'other' || message.element === null || !isSaml1(message.element)) return [];
    return [
      {
        message: `${message.element.local} is in ${message.element.uri}.`,
        expected: 'a namespace of urn:oasis:names:tc:SAML:2.0',
        actual: message.element.uri,
        place: { element: message.element },
      },
    ];
  },
};
