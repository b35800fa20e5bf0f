/** A response address on the endpoint for requests, where nothing is answered. */
import type { Check } from '../check';
import { hasRole, metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const ssoResponseLocation: Check = {
  id: 'sso-response-location',
  category: 'metadata',
  severity: 'warning',
  title: 'SingleSignOnService has no ResponseLocation',
  failureTitle: 'SingleSignOnService has a ResponseLocation',
  why: 'The answer of a login goes to the ACS of the SP. ResponseLocation has to be left out here; it belongs to logout.',
  remedy: {
    idp: 'Remove ResponseLocation from SingleSignOnService.',
    sp: null,
  },
  citations: ['metadata-2.4.3'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => hasRole(subject, 'IDPSSODescriptor'),
  run: (subject) =>
    metadataRoles(subject)
      .flatMap(({ singleSignOnServices }) => singleSignOnServices)
      .filter(({ responseLocation }) => responseLocation !== null)
      .map(({ element, responseLocation }) => ({
        message: `ResponseLocation is ${responseLocation ?? ''}.`,
        expected: 'none',
        actual: responseLocation,
        place: { element, attribute: 'ResponseLocation' },
      })),
};
