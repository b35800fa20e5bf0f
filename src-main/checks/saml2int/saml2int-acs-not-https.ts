/** An ACS without TLS, which the deployment profile forbids. */
import type { Check } from '../check';
import { metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const saml2intAcsNotHttps: Check = {
  id: 'saml2int-acs-not-https',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: every ACS is protected by TLS',
  failureTitle: 'saml2int: an ACS is not protected by TLS',
  why: 'Assertions sign in whoever has them; without TLS everybody on the way has them. No exception is made for any host.',
  remedy: {
    idp: null,
    sp: 'Serve the ACS over HTTPS and publish the https address.',
  },
  citations: ['saml2int-4.1.2'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) =>
    metadataRoles(subject).some(({ assertionConsumerServices }) => assertionConsumerServices.length > 0),
  run: (subject) =>
    metadataRoles(subject)
      .flatMap(({ assertionConsumerServices }) => assertionConsumerServices)
      .filter(({ location }) => location !== null && !/^https:\/\//i.test(location))
      .map(({ element, location }) => ({
        message: `Location is ${location ?? ''}.`,
        expected: 'https://',
        actual: location,
        place: { element, attribute: 'Location' },
      })),
};
