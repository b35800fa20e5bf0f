/** An ACS URL without scheme and host: the IdP cannot send a browser there. */
import type { Check } from '../check';
import { isAbsoluteUri } from '../derived/uri';

export const authnRequestAcsNotAbsolute: Check = {
  id: 'authn-request-acs-not-absolute',
  category: 'request',
  severity: 'error',
  title: 'The ACS URL of the request is absolute',
  failureTitle: 'The request asks for an ACS URL that is not absolute',
  why: 'The IdP posts the answer to this URL from its own page; a path alone would lead back to the IdP. IdPs refuse it as not registered.',
  remedy: {
    idp: null,
    sp: 'Send the ACS URL in full, with scheme and host; set the base URL of the application (behind a proxy: the outside one).',
  },
  citations: ['core-1.3.2'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => typeof authnRequest?.assertionConsumerServiceUrl === 'string',
  run: ({ authnRequest, acsUrls }) => {
    const actual = authnRequest?.assertionConsumerServiceUrl ?? null;
    if (!authnRequest || actual === null || isAbsoluteUri(actual.trim())) return [];
    return [
      {
        message: `AssertionConsumerServiceURL is ${actual === '' ? 'empty' : actual}.`,
        expected: acsUrls[0] ?? 'a URL with scheme and host',
        actual,
        place: { element: authnRequest.element, attribute: 'AssertionConsumerServiceURL' },
      },
    ];
  },
};
