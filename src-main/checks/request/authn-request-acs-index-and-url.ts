/** The address of the answer given twice, by number and by value: the specification allows one of them. */
import type { Check } from '../check';

export const authnRequestAcsIndexAndUrl: Check = {
  id: 'authn-request-acs-index-and-url',
  category: 'request',
  severity: 'warning',
  title: 'The request names its ACS by index or by URL',
  failureTitle: 'The request names its ACS by index and by URL or binding',
  why: 'AssertionConsumerServiceIndex excludes AssertionConsumerServiceURL and ProtocolBinding; which of them counts is left to each IdP, and some refuse.',
  remedy: {
    idp: null,
    sp: 'Send AssertionConsumerServiceURL with ProtocolBinding, or the index alone.',
  },
  citations: ['core-3.4.1-acs-index'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => typeof authnRequest?.assertionConsumerServiceIndex === 'string',
  run: ({ authnRequest }) => {
    if (!authnRequest) return [];
    const beside = [
      ...(authnRequest.assertionConsumerServiceUrl === null ? [] : ['AssertionConsumerServiceURL']),
      ...(authnRequest.protocolBinding === null ? [] : ['ProtocolBinding']),
    ];
    if (beside.length === 0) return [];
    return [
      {
        message: `Beside AssertionConsumerServiceIndex stands ${beside.join(' and ')}.`,
        expected: 'the index, or URL and binding',
        actual: ['AssertionConsumerServiceIndex', ...beside].join(', '),
        place: { element: authnRequest.element, attribute: 'AssertionConsumerServiceIndex' },
      },
    ];
  },
};
