/** The request asks to be answered at a URL that is not registered: IdPs refuse, or they would send users anywhere. */
import type { Check } from '../check';
import { describeDifference } from '../derived/near-miss';
import { isAbsoluteUri } from '../derived/uri';

export const authnRequestAcsNotRegistered: Check = {
  id: 'authn-request-acs-not-registered',
  category: 'request',
  severity: 'error',
  title: 'The request asks for a registered ACS URL',
  failureTitle: 'The request asks for an ACS URL that is not registered',
  why: 'The IdP has to make sure that the URL belongs to the SP; Entra ID answers AADSTS50011 when it is not registered.',
  remedy: {
    idp: "Register the ACS URL that the request names (Entra ID: Reply URL), or import the SP's current metadata.",
    sp: 'Send the ACS URL that is registered, in full, with scheme and query string; or leave it out and let the IdP use the default.',
  },
  citations: ['core-3.4.1-acs'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest, acsUrls }) =>
    isAbsoluteUri((authnRequest?.assertionConsumerServiceUrl ?? '').trim()) && acsUrls.length > 0,
  run: ({ authnRequest, acsUrls }) => {
    const asked = authnRequest?.assertionConsumerServiceUrl;
    if (!authnRequest || typeof asked !== 'string' || acsUrls.includes(asked)) return [];
    const difference = acsUrls.map((url) => describeDifference(url, asked)).find((words) => words !== null);
    return [
      {
        message: `AssertionConsumerServiceURL is ${asked}, registered is ${acsUrls.join(' or ')}${difference ? `: ${difference}` : ''}.`,
        expected: acsUrls.join(' or '),
        actual: asked,
        place: { element: authnRequest.element, attribute: 'AssertionConsumerServiceURL' },
      },
    ];
  },
};
