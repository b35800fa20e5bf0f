/** An IdP without an address for requests. */
import type { Check } from '../check';
import { hasRole, metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const ssoServiceMissing: Check = {
  id: 'sso-service-missing',
  category: 'metadata',
  severity: 'error',
  title: 'The IdP has a single sign-on URL',
  failureTitle: 'The IdP has no single sign-on URL',
  why: 'SingleSignOnService says where requests go; without it an SP cannot begin a login.',
  remedy: {
    idp: 'Publish SingleSignOnService with the bindings HTTP-Redirect and HTTP-POST.',
    sp: 'Ask the IdP for complete metadata.',
  },
  citations: ['metadata-2.4.3'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => hasRole(subject, 'IDPSSODescriptor'),
  run: (subject) =>
    metadataRoles(subject)
      .filter(
        ({ role, singleSignOnServices }) => role === 'IDPSSODescriptor' && singleSignOnServices.length === 0,
      )
      .map(({ element }) => ({
        message: 'IDPSSODescriptor has no SingleSignOnService.',
        expected: 'SingleSignOnService',
        actual: 'none',
        place: { element },
      })),
};
