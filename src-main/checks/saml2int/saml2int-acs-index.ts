/** An ACS named by number, which the deployment profile forbids. */
import type { Check } from '../check';

export const saml2intAcsIndex: Check = {
  id: 'saml2int-acs-index',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: the request names its ACS by URL',
  failureTitle: 'saml2int: the request names its ACS by index',
  why: 'The number means something only together with one version of the metadata; the URL can be compared by itself.',
  remedy: {
    idp: null,
    sp: 'Send AssertionConsumerServiceURL, exactly as the metadata has it, instead of the index.',
  },
  citations: ['saml2int-4.1.1-acs'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => authnRequest !== null,
  run: ({ authnRequest }) =>
    authnRequest === null || authnRequest.assertionConsumerServiceIndex === null
      ? []
      : [
          {
            message: `AssertionConsumerServiceIndex is ${authnRequest.assertionConsumerServiceIndex}.`,
            expected: 'AssertionConsumerServiceURL',
            actual: 'AssertionConsumerServiceIndex',
            place: { element: authnRequest.element, attribute: 'AssertionConsumerServiceIndex' },
          },
        ],
};
