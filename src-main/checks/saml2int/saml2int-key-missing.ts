/** The certificate that the deployment profile demands of each role: signing for an IdP, encryption for an SP. */
import type { Check } from '../check';
import { metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const saml2intKeyMissing: Check = {
  id: 'saml2int-key-missing',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: an IdP publishes a signing, an SP an encryption certificate',
  failureTitle: 'saml2int: the certificate that the role needs is missing',
  why: 'The profile has every response signed and every assertion encrypted; both keys are taken from the metadata and from nowhere else.',
  remedy: {
    idp: 'Publish KeyDescriptor (use="signing", or none) with an X.509 certificate.',
    sp: 'Publish KeyDescriptor (use="encryption", or none) with an X.509 certificate, and keep the key for decrypting.',
  },
  citations: ['saml2int-3.2.2-keys'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataRoles(subject).length > 0,
  run: (subject) =>
    metadataRoles(subject).flatMap(({ element, role, keyDescriptors }) => {
      const use = role === 'IDPSSODescriptor' ? 'signing' : 'encryption';
      const fits = keyDescriptors.some((key) => (key.use ?? use) === use && key.certificates.length > 0);
      if (fits) return [];
      return [
        {
          message: `${role} has no certificate for ${use}.`,
          expected: `KeyDescriptor use="${use}" with X509Certificate`,
          actual: keyDescriptors.map((key) => key.use ?? 'both').join(', ') || 'none',
          place: { element },
        },
      ];
    }),
};
