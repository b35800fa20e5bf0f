/** An SP without an address for answers. */
import type { Check } from '../check';
import { hasRole, metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const acsMissing: Check = {
  id: 'acs-missing',
  category: 'metadata',
  severity: 'error',
  title: 'The SP has an ACS',
  failureTitle: 'The SP has no ACS',
  why: 'AssertionConsumerService says where answers go; without it an IdP has nowhere to send a user.',
  remedy: {
    idp: 'Ask the SP for complete metadata, or enter the ACS URL by hand.',
    sp: 'Publish AssertionConsumerService with the binding HTTP-POST.',
  },
  citations: ['metadata-2.4.4'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => hasRole(subject, 'SPSSODescriptor'),
  run: (subject) =>
    metadataRoles(subject)
      .filter(
        ({ role, assertionConsumerServices }) =>
          role === 'SPSSODescriptor' && assertionConsumerServices.length === 0,
      )
      .map(({ element }) => ({
        message: 'SPSSODescriptor has no AssertionConsumerService.',
        expected: 'AssertionConsumerService',
        actual: 'none',
        place: { element },
      })),
};
