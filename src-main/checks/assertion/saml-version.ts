/** A version other than 2.0: receivers of SAML 2.0 refuse it. */
import type { Check } from '../check';

import { assertionKinds, identifiedElements, protocolKinds } from '../derived/protocol-message';

export const samlVersion: Check = {
  id: 'saml-version',
  category: 'assertion',
  severity: 'error',
  title: 'Version is 2.0',
  failureTitle: 'Version is not 2.0',
  why: 'Message and assertion have to say Version="2.0"; anything else belongs to another protocol.',
  remedy: { idp: 'Send SAML 2.0 messages.', sp: 'Send SAML 2.0 messages.' },
  citations: ['core-2.3.3-version'],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds],
  applies: (subject) => identifiedElements(subject).length > 0,
  run: (subject) =>
    identifiedElements(subject)
      .filter(({ version }) => version !== '2.0')
      .map(({ element, version }) => ({
        message:
          version === null
            ? `${element.local} states no Version.`
            : `${element.local} states Version ${version}.`,
        expected: '2.0',
        actual: version,
        place: version === null ? { element } : { element, attribute: 'Version' },
      })),
};
