/** A Response addressed to another URL than the ACS: forwarded from elsewhere, or a proxy changed what the SP thinks its URL is. */
import type { Check } from '../check';
import { describeDifference, isPlaceholder } from '../derived/near-miss';
import { differOnlyInSchemeOrPort } from '../derived/uri';

const behindProxy = {
  sp: 'Only scheme or port differ: a proxy ends TLS before the application. Let it pass X-Forwarded-Proto, -Host and -Port, let the application trust them (Spring: forward-headers-strategy; Django: SECURE_PROXY_SSL_HEADER; php-saml: setSelfProtocol or baseurl), or set the ACS URL by hand.',
} as const;

export const destinationMismatch: Check = {
  id: 'destination-mismatch',
  category: 'transport',
  severity: 'error',
  title: "Destination is the SP's ACS URL",
  failureTitle: "Destination is not the SP's ACS URL",
  why: 'Destination keeps a message meant for one service from being used at another. Receivers have to discard a message addressed elsewhere.',
  remedy: {
    idp: "Set the application's ACS URL (Okta: Single sign-on URL and Destination URL) to the SP's URL, character for character.",
    sp: 'Behind a proxy that ends TLS, tell the application its outside URL (scheme, host and port); otherwise register the ACS URL that the IdP sends to.',
  },
  citations: ['core-3.2.2-destination'],
  needs: ['acs-url'],
  kinds: ['Response'],
  applies: ({ response }) => {
    const destination = response?.destination ?? '';
    return destination.trim() !== '' && !isPlaceholder(destination);
  },
  run: ({ response, acsUrls }) => {
    const actual = response?.destination ?? '';
    if (response === null || acsUrls.includes(actual)) return [];
    const expected = acsUrls.join(' or ');
    const difference = acsUrls.map((url) => describeDifference(url, actual)).find((words) => words !== null);
    return [
      {
        message: `Destination is ${actual}, but the ACS URL is ${expected}${difference ? `: ${difference}` : ''}.`,
        expected,
        actual,
        place: { element: response.element, attribute: 'Destination' },
        ...(acsUrls.some((url) => differOnlyInSchemeOrPort(url, actual)) ? { remedy: behindProxy } : {}),
      },
    ];
  },
};
