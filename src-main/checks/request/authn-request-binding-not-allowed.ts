/** A request to be answered by a binding that the browser profile forbids for responses, or that nobody knows. */
import type { Check } from '../check';
import { BINDING } from '../../core/saml/identifiers';
import { describeDifference } from '../derived/near-miss';

const prefix = 'urn:oasis:names:tc:SAML:2.0:bindings:';
const allowed = new Set<string>([
  BINDING.post,
  BINDING.artifact,
  `${prefix}PAOS`,
  `${prefix}HTTP-POST-SimpleSign`,
]);

export const authnRequestBindingNotAllowed: Check = {
  id: 'authn-request-binding-not-allowed',
  category: 'request',
  severity: 'error',
  title: 'ProtocolBinding is one a Response may travel by',
  failureTitle: 'ProtocolBinding is none a Response may travel by',
  why: 'A Response is too long for a URL, so HTTP-Redirect is forbidden for it. IdPs answer with an error, or by POST to an endpoint that expects none.',
  remedy: {
    idp: null,
    sp: 'Set ProtocolBinding to urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST. The binding of the request itself is chosen elsewhere.',
  },
  citations: ['profiles-4.1.2', 'core-3.4.1-binding'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => typeof authnRequest?.protocolBinding === 'string',
  run: ({ authnRequest }) => {
    const actual = authnRequest?.protocolBinding ?? null;
    if (!authnRequest || actual === null || allowed.has(actual)) return [];
    const difference = [...allowed]
      .map((each) => describeDifference(each, actual))
      .find((words) => words !== null);
    return [
      {
        message: `ProtocolBinding is ${actual === '' ? 'empty' : actual}${difference && actual !== '' ? `: ${difference}` : ''}.`,
        expected: `${BINDING.post} or ${BINDING.artifact}`,
        actual,
        place: { element: authnRequest.element, attribute: 'ProtocolBinding' },
        // Only HTTP-Redirect is forbidden in so many words; others may be an agreement of two parties.
        ...(actual === BINDING.redirect ? {} : { severity: 'warning' as const }),
      },
    ];
  },
};
