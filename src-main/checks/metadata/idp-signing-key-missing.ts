/** An IdP that publishes no key to verify its signatures with. */
import type { Check } from '../check';
import { hasRole, metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const idpSigningKeyMissing: Check = {
  id: 'idp-signing-key-missing',
  category: 'metadata',
  severity: 'warning',
  title: 'The IdP publishes a signing key',
  failureTitle: 'The IdP publishes no signing key',
  why: 'Service providers take the key from the metadata. Without one they cannot verify anything, and refuse every login.',
  remedy: {
    idp: 'Publish KeyDescriptor use="signing" with the certificate.',
    sp: 'Ask the IdP for the signing certificate and configure it by hand.',
  },
  citations: [],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => hasRole(subject, 'IDPSSODescriptor'),
  run: (subject) =>
    metadataRoles(subject)
      .filter(
        ({ role, keyDescriptors }) =>
          role === 'IDPSSODescriptor' && keyDescriptors.every(({ use }) => use === 'encryption'),
      )
      .map(({ element, keyDescriptors }) => ({
        message: `IDPSSODescriptor has ${keyDescriptors.length === 0 ? 'no KeyDescriptor' : 'keys for encryption alone'}.`,
        expected: 'KeyDescriptor use="signing"',
        actual: keyDescriptors.length === 0 ? 'none' : 'encryption',
        place: { element },
      })),
};
