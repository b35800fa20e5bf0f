/** A request addressed to another URL than the IdP's single sign-on service. */
import type { Check } from '../check';
import { describeDifference } from '../derived/near-miss';
import type { Subject } from '../subject';

function ssoUrls({ idps }: Subject): readonly string[] {
  return idps
    .flatMap((idp) => idp.roles)
    .flatMap((role) => role.singleSignOnServices)
    .map((service) => service.location)
    .filter((location) => location !== null);
}

export const authnRequestDestinationMismatch: Check = {
  id: 'authn-request-destination-mismatch',
  category: 'request',
  severity: 'error',
  title: "Destination is the IdP's single sign-on URL",
  failureTitle: "Destination is not the IdP's single sign-on URL",
  why: 'The IdP has to discard a request that is addressed elsewhere.',
  remedy: {
    idp: 'Behind a proxy, tell the IdP its outside URL; it compares Destination with that.',
    sp: "Set the IdP's single sign-on URL to the one in its metadata, or import the metadata again.",
  },
  citations: ['core-3.2.1'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: (subject) => (subject.authnRequest?.destination ?? '') !== '' && ssoUrls(subject).length > 0,
  run: (subject) => {
    const request = subject.authnRequest;
    const actual = request?.destination;
    const urls = ssoUrls(subject);
    if (!request || typeof actual !== 'string' || urls.includes(actual)) return [];
    const difference = urls.map((url) => describeDifference(url, actual)).find((words) => words !== null);
    return [
      {
        message: `Destination is ${actual}, but the IdP listens at ${urls.join(' or ')}${difference ? `: ${difference}` : ''}.`,
        expected: urls.join(' or '),
        actual,
        place: { element: request.element, attribute: 'Destination' },
      },
    ];
  },
};
