/** An ACS that wants responses in query strings, which the browser profile forbids. */
import type { Check } from '../check';
import { BINDING } from '../../core/saml/identifiers';
import { metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const acsByRedirect: Check = {
  id: 'acs-by-redirect',
  category: 'metadata',
  severity: 'warning',
  title: 'No ACS takes responses by HTTP-Redirect',
  failureTitle: 'An ACS takes responses by HTTP-Redirect',
  why: 'Responses do not travel by redirect. IdPs pass over such an endpoint, and when it is the only one they have nowhere to answer.',
  remedy: {
    idp: null,
    sp: 'Publish the ACS with the binding HTTP-POST.',
  },
  citations: ['profiles-4.1.2'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) =>
    metadataRoles(subject).some(({ assertionConsumerServices }) => assertionConsumerServices.length > 0),
  run: (subject) =>
    metadataRoles(subject)
      .flatMap(({ assertionConsumerServices }) => assertionConsumerServices)
      .filter(({ binding }) => binding === BINDING.redirect)
      .map(({ element, binding }) => ({
        message: 'The binding of the ACS is HTTP-Redirect.',
        expected: BINDING.post,
        actual: binding,
        place: { element, attribute: 'Binding' },
      })),
};
